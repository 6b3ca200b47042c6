"use client";

import { CircleAlert } from "lucide-react";
import type { MouseEvent } from "react";
import { useFormContext } from "react-hook-form";
import type { ActionResult } from "@/lib/action-result";
import { useFieldId } from "./field-id";

/** What the server refused, with a link to each field concerned. */
export function ErrorSummary({
  failure,
}: {
  failure: Extract<ActionResult<unknown>, { ok: false }>;
}) {
  const fields = Object.entries(failure.fields ?? {});

  return (
    <div
      role="alert"
      className="flex gap-2.5 rounded-lg bg-danger-soft p-3 text-ui text-danger-text"
    >
      <CircleAlert aria-hidden className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{failure.message}</p>
        {fields.length > 0 && (
          <ul className="mt-1 space-y-0.5">
            {fields.map(([path, message]) => (
              <li key={path}>
                <FieldLink path={path}>{message}</FieldLink>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function FieldLink({ path, children }: { path: string; children: string }) {
  const { setFocus } = useFormContext();
  const id = useFieldId(path);

  function focus(event: MouseEvent) {
    event.preventDefault();
    setFocus(path);
  }

  return (
    <a href={`#${id}`} onClick={focus} className="underline underline-offset-2">
      {children}
    </a>
  );
}
