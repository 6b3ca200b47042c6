"use client";

import { type ReactNode, useId } from "react";
import { Input } from "@/components/ui/input";
import { useWorkbench } from "./workbench";

/** The values that every example takes. They stay in the address, so that a reload keeps them. */
export function OwnValuesForm() {
  const { known, learn } = useWorkbench();

  function change(found: { orgId?: string; esDeveloperName?: string }) {
    learn({ ...found, accessToken: null, begun: false });
    const { orgId, esDeveloperName } = { ...known, ...found };
    const query = new URLSearchParams({ org: orgId, deployment: esDeveloperName });
    window.history.replaceState(null, "", `?${query}${window.location.hash}`);
  }

  return (
    <form
      aria-label="Your values"
      className="grid gap-4 rounded-lg border border-line bg-canvas p-4 sm:grid-cols-2"
      onSubmit={(event) => event.preventDefault()}
    >
      <Field label="Organization ID" hint="00D and 12 characters, such as 00D000000000001.">
        {(props) => (
          <Input
            {...props}
            spellCheck={false}
            value={known.orgId}
            onChange={({ target }) => change({ orgId: target.value.trim() })}
          />
        )}
      </Field>
      <Field label="Deployment" hint="Its developer name, such as Sample_Api.">
        {(props) => (
          <Input
            {...props}
            spellCheck={false}
            value={known.esDeveloperName}
            onChange={({ target }) => change({ esDeveloperName: target.value.trim() })}
          />
        )}
      </Field>
      <p className="text-ui text-muted sm:col-span-2">
        They are filled into every example on this page. Setup shows them on the deployment’s
        Install tab, with a link that brings them here.
      </p>
    </form>
  );
}

function Field({
  label,
  hint,
  children,
}: {
  label: string;
  hint: string;
  children: (props: { id: string; "aria-describedby": string }) => ReactNode;
}) {
  const id = useId();

  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-ui font-medium">
        {label}
      </label>
      {children({ id, "aria-describedby": `${id}hint` })}
      <p id={`${id}hint`} className="mt-1 text-caption text-muted">
        {hint}
      </p>
    </div>
  );
}
