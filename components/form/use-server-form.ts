"use client";

import { useState } from "react";
import {
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import type { ActionResult } from "@/lib/action-result";
import { resolverOf, type Schema } from "./schema";
import { useSignInAgain } from "./sign-in-again";

type Failure = Extract<ActionResult<unknown>, { ok: false }>;

export type ServerForm<Fields extends FieldValues> = {
  form: UseFormReturn<Fields>;
  /** What the server refused last, until the next try. */
  failure: Failure | undefined;
  setFailure: (failure: Failure | undefined) => void;
  /** Checks, sends, and puts the server's messages at their fields. Resolves to the server's yes. */
  send: () => Promise<boolean>;
};

/**
 * What every form shares: one schema here and on the server, the raw fields on the wire (the server
 * parses again), its messages at their fields, and a second try after signing in again.
 */
export function useServerForm<Fields extends FieldValues, Value>({
  schema,
  defaults,
  current,
  save,
  onSaved,
}: {
  schema: Schema<Fields>;
  defaults: Fields;
  /** Follows the record as it changes elsewhere; what was typed stays. */
  current?: Fields;
  save: (fields: Fields) => Promise<ActionResult<Value>>;
  onSaved: (value: Value, sent: Fields) => void;
}): ServerForm<Fields> {
  const [failure, setFailure] = useState<Failure>();
  const signInAgain = useSignInAgain();
  const form = useForm<Fields>({
    mode: "onTouched",
    resolver: resolverOf(schema),
    defaultValues: defaults as DefaultValues<Fields>,
    resetOptions: { keepDirtyValues: true, keepErrors: true },
    ...(current && { values: current }),
  });

  async function attempt(fields: Fields): Promise<ActionResult<Value>> {
    const result = await reach(() => save(fields));
    if (result.ok || result.code !== "unauthenticated" || !signInAgain) return result;
    return (await signInAgain()) ? reach(() => save(fields)) : result;
  }

  async function send(): Promise<boolean> {
    let sent = false;
    setFailure(undefined);
    await form.handleSubmit(async (typed) => {
      const fields = structuredClone(typed);
      const result = await attempt(fields);
      sent = result.ok;
      if (result.ok) return onSaved(result.value, fields);
      setFailure(result);
      const paths = Object.entries(result.fields ?? {});
      for (const [path, message] of paths) {
        form.setError(path as FieldPath<Fields>, { type: "server", message });
      }
      const [first] = paths;
      if (first) form.setFocus(first[0] as FieldPath<Fields>);
    })();
    return sent;
  }

  return { form, failure, setFailure, send };
}

/** Only what never got through counts as such: Next's own signals and bugs go their way. */
async function reach<Value>(
  save: () => Promise<ActionResult<Value>>,
): Promise<ActionResult<Value>> {
  try {
    return await save();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return {
      ok: false,
      code: "unavailable",
      message: "The server did not answer. What you typed is still here; save again in a moment.",
    };
  }
}
