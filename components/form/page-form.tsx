"use client";

import { type FormEvent, type ReactNode, useEffect } from "react";
import { type FieldPath, type FieldValues, FormProvider } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { useHydrated } from "@/components/ui/use-hydrated";
import { ErrorSummary } from "./error-summary";
import type { ServerForm } from "./use-server-form";

/**
 * A form that is its page's only purpose, such as signing in. Locked until the script has taken
 * over: what was typed before would be lost, and a plain submit would put it into the address.
 */
export function PageForm<Fields extends FieldValues>({
  state,
  submit,
  focus,
  children,
}: {
  /** From `useServerForm`. */
  state: ServerForm<Fields>;
  submit: string;
  /** The field to start in. */
  focus: FieldPath<Fields>;
  children: ReactNode;
}) {
  const { form, failure, send } = state;
  const { setFocus } = form;
  const hydrated = useHydrated();

  useEffect(() => {
    if (hydrated) setFocus(focus);
  }, [hydrated, setFocus, focus]);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void send();
  }

  return (
    <FormProvider {...form}>
      <form method="post" onSubmit={onSubmit} noValidate>
        <fieldset
          disabled={!hydrated}
          className="min-w-0 space-y-4 [&_.control]:bg-surface! [&_.control]:opacity-100!"
        >
          {failure && <ErrorSummary failure={failure} />}
          {children}
          <div className="pt-2">
            <Button
              type="submit"
              variant="filled"
              className="w-full"
              pending={form.formState.isSubmitting}
            >
              {submit}
            </Button>
          </div>
        </fieldset>
      </form>
    </FormProvider>
  );
}
