"use client";

import { type FormEvent, type ReactNode, useEffect } from "react";
import { type FieldPath, type FieldValues, FormProvider } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { useHydrated } from "@/components/ui/use-hydrated";
import { Awake } from "./awake";
import { ErrorSummary } from "./error-summary";
import type { ServerForm } from "./use-server-form";

/** A form that is its page's only purpose, such as signing in. */
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
      {/* Sent without the script, a password would stand in the address. */}
      <form method="post" onSubmit={onSubmit} noValidate>
        <Awake className="min-w-0 space-y-4">
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
        </Awake>
      </form>
    </FormProvider>
  );
}
