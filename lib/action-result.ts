import type { ErrorCode } from "./errors";

/** What a form hears back: the value, or why not and at which fields. */
export type ActionResult<T> =
  | { ok: true; value: T }
  | {
      ok: false;
      code: ErrorCode;
      message: string;
      /** Messages by field path, such as `{"choices.0": "Enter a choice"}`. */
      fields?: Record<string, string>;
      /** On a conflict: the record as it is now. */
      current?: unknown;
    };
