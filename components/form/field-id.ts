"use client";

import { createContext, use } from "react";

const Prefix = createContext("field");

/** Keeps the ids of two forms on one page apart. */
export const FieldIdPrefix = Prefix;

/** The id of the control of a field, to which labels and error summaries point. */
export function useFieldId(name: string): string {
  return fieldIdOf(use(Prefix), name);
}

export function fieldIdOf(prefix: string, name: string): string {
  return `${prefix}-${name.replaceAll(".", "-")}`;
}
