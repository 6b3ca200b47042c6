"use client";

import { type FormEvent, type ReactNode, useId } from "react";
import { type FieldValues, FormProvider } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { ErrorSummary } from "./error-summary";
import { FieldIdPrefix } from "./field-id";
import type { ServerForm } from "./use-server-form";

/** A form in a dialog. Its button says what it makes: "Create channel". */
export function FormDialog<Fields extends FieldValues>({
  state,
  open,
  onOpenChange,
  title,
  description,
  submit,
  wide = false,
  children,
}: {
  /** From `useDialogForm`. */
  state: ServerForm<Fields>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  submit: string;
  wide?: boolean;
  children: ReactNode;
}) {
  const { form, failure, send } = state;
  const prefix = useId();

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    // Dialogs lie inside other forms in React's tree, if not in the document's.
    event.stopPropagation();
    void send();
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description={description}
      wide={wide}
    >
      <FormProvider {...form}>
        <FieldIdPrefix value={prefix}>
          <form onSubmit={onSubmit} noValidate className="space-y-4">
            {failure && <ErrorSummary failure={failure} />}
            {children}
            <DialogActions>
              <Button onClick={() => onOpenChange(false)}>Cancel</Button>
              <Button type="submit" variant="filled" pending={form.formState.isSubmitting}>
                {submit}
              </Button>
            </DialogActions>
          </form>
        </FieldIdPrefix>
      </FormProvider>
    </Dialog>
  );
}
