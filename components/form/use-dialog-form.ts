"use client";

import type { FieldValues } from "react-hook-form";
import type { ActionResult } from "@/lib/action-result";
import type { Schema } from "./schema";
import { type ServerForm, useServerForm } from "./use-server-form";

/** The state of a form in a dialog, such as "New channel": it ends with `onSaved`. */
export function useDialogForm<Fields extends FieldValues, Value>(options: {
  schema: Schema<Fields>;
  defaults: Fields;
  save: (fields: Fields) => Promise<ActionResult<Value>>;
  onSaved: (value: Value) => void;
}): ServerForm<Fields> {
  return useServerForm(options);
}
