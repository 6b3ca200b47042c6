"use client";

import dynamic from "next/dynamic";
import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { type FieldValues, FormProvider } from "react-hook-form";
import { Awake } from "./awake";
import { conflictChanges } from "./conflict-changes";
import { ErrorSummary } from "./error-summary";
import { SaveBar } from "./save-bar";
import { useLeaveGuard } from "./use-leave-guard";
import type { SettingsFormState } from "./use-settings-form";

const LeaveDialog = dynamic(() => import("./leave-dialog").then((module) => module.LeaveDialog));
const ConflictDialog = dynamic(() =>
  import("./conflict-dialog").then((module) => module.ConflictDialog),
);

/** A page of settings: its fields, the bar that appears with the first change, and what guards them. */
export function SettingsForm<Fields extends FieldValues>({
  state,
  children,
}: {
  /** From `useSettingsForm`. */
  state: SettingsFormState<Fields>;
  children: ReactNode;
}) {
  const { form, failure, stored, save, discard, refresh, takeTheirs } = state;
  const { isDirty, isSubmitting } = form.formState;
  const leaving = useLeaveGuard(isDirty);
  const conflict = failure?.code === "conflict" && !failure.fields ? failure : undefined;

  const [filledFrom, setFilledFrom] = useState(stored);
  const readTheirs = useEffectEvent(() => {
    setFilledFrom(stored);
    refresh();
  });
  useEffect(() => {
    if (conflict) readTheirs();
  }, [conflict]);

  const saveByKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== "s" || !(event.metaKey || event.ctrlKey) || event.altKey) return;
    event.preventDefault();
    if (isDirty && !isSubmitting) void save();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => saveByKey(event);
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, []);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (isDirty) void save();
  }

  return (
    <FormProvider {...form}>
      <form onSubmit={onSubmit} noValidate>
        {failure && !conflict && (
          <div className="mb-6 max-w-150">
            <ErrorSummary failure={failure} />
          </div>
        )}
        <Awake>{children}</Awake>
        {isDirty && <SaveBar pending={isSubmitting} onDiscard={discard} />}
      </form>
      {leaving.asked && (
        <LeaveDialog
          pending={isSubmitting}
          onSave={async () => ((await save()) ? leaving.go() : leaving.stay())}
          onDiscard={() => {
            discard();
            leaving.go();
          }}
          onStay={leaving.stay}
        />
      )}
      {conflict && (
        <ConflictDialog
          message={conflict.message}
          changes={conflictChanges(filledFrom, stored, form.getValues())}
          onAnswer={takeTheirs}
        />
      )}
    </FormProvider>
  );
}
