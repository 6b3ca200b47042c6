"use client";

import { useRouter } from "next/navigation";
import type { FieldPath, FieldValues, PathValue } from "react-hook-form";
import { toastDone } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/action-result";
import type { Schema } from "./schema";
import { type ServerForm, useServerForm } from "./use-server-form";

export type SettingsFormState<Fields extends FieldValues> = ServerForm<Fields> & {
  /** Resolves to whether everything is saved. */
  save: () => Promise<boolean>;
  discard: () => void;
  /** The record as it was read last. */
  stored: Fields;
  /** Reads the record anew; what was typed stays over it. */
  refresh: () => void;
  /** After a conflict: what was typed here stays and can be saved, or gives way to theirs. */
  takeTheirs: (keepMine: boolean) => void;
};

/**
 * The state of one page of settings. `save` gets the raw fields; close over the record's revision in
 * it: after each save the page renders again with the new one.
 */
export function useSettingsForm<Fields extends FieldValues, Value>({
  schema,
  defaults,
  save,
  saved = "Saved.",
  onSaved,
}: {
  schema: Schema<Fields>;
  defaults: Fields;
  save: (fields: Fields) => Promise<ActionResult<Value>>;
  /** The toast's words: "Saved. Live now." */
  saved?: string;
  onSaved?: (value: Value) => void;
}): SettingsFormState<Fields> {
  const router = useRouter();
  const sending = useServerForm({ schema, defaults, current: defaults, save, onSaved: settle });
  const { form } = sending;

  /** What was saved is the new start; what was typed meanwhile stays as a new change. */
  function settle(value: Value, sent: Fields) {
    const typed = form.getValues();
    form.reset(sent, everything);
    for (const [name, value] of Object.entries(typed)) {
      if (JSON.stringify(value) === JSON.stringify(sent[name])) continue;
      const path = name as FieldPath<Fields>;
      form.setValue(path, value as PathValue<Fields, typeof path>, { shouldDirty: true });
    }
    toastDone(saved);
    onSaved?.(value);
  }

  return {
    ...sending,
    stored: defaults,
    save: sending.send,
    discard() {
      sending.setFailure(undefined);
      form.reset(undefined, everything);
    },
    refresh: router.refresh,
    takeTheirs(keepMine) {
      sending.setFailure(undefined);
      if (!keepMine) form.reset(undefined, everything);
    },
  };
}

/** What is dirty outlives the record's changes elsewhere, but not a reset that somebody asked for. */
const everything = { keepDirtyValues: false, keepErrors: false };
