"use client";

import { CircleAlert, CircleCheck } from "lucide-react";
import { useId, useState } from "react";
import { Field } from "@/components/form/field";
import { Input } from "@/components/ui/input";
import { judgeAddress } from "../page-address";

/** Says of any page whether it may show the chat, while its address is typed. */
export function AddressTester({
  patterns,
  ownOrigin,
}: {
  patterns: readonly string[];
  ownOrigin: string;
}) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const verdict = judgeAddress(typed, { patterns, ownOrigin });

  return (
    <Field id={id} label="Page address">
      <Input
        id={id}
        value={typed}
        placeholder="https://shop.example.com/cart"
        inputMode="url"
        spellCheck={false}
        aria-describedby={`${id}-verdict`}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p
        id={`${id}-verdict`}
        role="status"
        className="mt-1.5 flex min-h-5 gap-1.5 text-ui wrap-anywhere"
      >
        {typed.trim() !== "" && verdict.allowed && (
          <>
            <CircleCheck aria-hidden className="mt-0.5 text-success" />
            <span className="text-success-text">Allowed by {verdict.by}</span>
          </>
        )}
        {typed.trim() !== "" && !verdict.allowed && (
          <>
            <CircleAlert aria-hidden className="mt-0.5 text-danger" />
            <span className="text-danger-text">Refused: {verdict.why}</span>
          </>
        )}
        {typed.trim() === "" && (
          <span className="text-caption text-muted">
            The address of any page, to see what the CORS Allowlist says to it.
          </span>
        )}
      </p>
    </Field>
  );
}
