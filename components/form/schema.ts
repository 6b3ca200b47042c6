import { zodResolver } from "@hookform/resolvers/zod";
import type { FieldValues, Resolver } from "react-hook-form";
import type * as z from "zod";

/**
 * What a form checks by. A page's own form gives a function that imports it, so that the page opens
 * without zod (33 kB) and it comes with the first check; in a dialog it may stand as it is.
 */
export type Schema<Fields extends FieldValues> =
  | z.ZodType<unknown, Fields>
  | (() => Promise<z.ZodType<unknown, Fields>>);

/** Keeps the fields raw: the server parses again, and a transform must not run twice. */
export function resolverOf<Fields extends FieldValues>(
  schema: Schema<Fields>,
): Resolver<Fields, unknown, Fields> {
  if (typeof schema !== "function") return zodResolver(schema, undefined, { raw: true });
  return async (fields, context, options) =>
    zodResolver(await schema(), undefined, { raw: true })(fields, context, options);
}
