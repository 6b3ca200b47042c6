"use client";

import { useMemo } from "react";
import { FormDialog } from "@/components/form/form-dialog";
import { TextField } from "@/components/form/text-field";
import { useDialogForm } from "@/components/form/use-dialog-form";
import { toastDone } from "@/components/ui/toast";
import { addOriginAction } from "../actions";
import { type AddOriginInput, addOriginInput } from "../input";
import { parsePatterns } from "../pattern";
import { OriginField } from "./origin-field";

/** Allows one website or many. The field itself says what is wrong with each. */
export function AddOriginDialog({
  organizationId,
  allowed,
  initial,
  onClose,
}: {
  organizationId: string;
  /** The patterns in the list, so that what they cover is not added twice. */
  allowed: readonly string[];
  initial: string;
  onClose: () => void;
}) {
  const schema = useMemo(
    () =>
      addOriginInput.superRefine(({ pattern }, context) => {
        const refused = parsePatterns(pattern, allowed).find((each) => "message" in each);
        if (!refused || !("message" in refused)) return;
        context.addIssue({ code: "custom", path: ["pattern"], message: refused.message });
      }),
    [allowed],
  );
  const state = useDialogForm<AddOriginInput, { patterns: string[] }>({
    schema,
    defaults: { pattern: initial, description: "" },
    save: (fields) => addOriginAction(organizationId, fields),
    onSaved: ({ patterns }) => {
      const who = patterns.length === 1 ? patterns[0] : `${patterns.length} origins`;
      toastDone(`${who} may show your chat. Live now.`);
      onClose();
    },
  });

  return (
    <FormDialog
      state={state}
      open
      onOpenChange={(open) => !open && onClose()}
      title="Add origin"
      description="Its pages may show your chat and send messages, at once."
      submit="Allow origin"
    >
      <OriginField allowed={allowed} />
      <TextField<AddOriginInput>
        name="description"
        label="Description"
        hint="Only admins see it, such as Shop, run by the Berlin team."
        maxLength={255}
      />
    </FormDialog>
  );
}
