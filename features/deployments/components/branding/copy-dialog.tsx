"use client";

import { useState } from "react";
import { Field } from "@/components/form/field";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import type { BrandingFields } from "@/features/branding/input";

/** Takes over the whole look of another deployment. */
export function CopyDialog({
  others,
  onApply,
  onClose,
}: {
  others: { id: string; label: string; branding: BrandingFields }[];
  onApply: (branding: Partial<BrandingFields>, said: string) => void;
  onClose: () => void;
}) {
  const [id, setId] = useState(others[0]?.id ?? "");
  const chosen = others.find((other) => other.id === id);

  function copy() {
    if (!chosen) return;
    onApply(chosen.branding, `The look of ${chosen.label} is in the form.`);
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Copy from another deployment"
      description="Its colors, type, size and images come into the form. Nothing is saved yet."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="filled" onClick={copy}>
            Copy look
          </Button>
        </>
      }
    >
      <Field id="copy-from" label="Copy from">
        <Select
          id="copy-from"
          value={id}
          options={others.map(({ id, label }) => ({ value: id, label }))}
          onValueChange={setId}
        />
      </Field>
      {chosen && (
        <span aria-hidden className="mt-4 flex gap-1.5">
          {(["headerBackground", "userMessageBackground", "agentMessageBackground"] as const).map(
            (name) => (
              <span
                key={name}
                className="size-8 rounded-md inset-ring inset-ring-(color:--swatch-ring)"
                style={{ backgroundColor: chosen.branding[name] }}
              />
            ),
          )}
        </span>
      )}
    </Dialog>
  );
}
