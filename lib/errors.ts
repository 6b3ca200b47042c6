/** Every failure that a caller may be told about, with its status on public doors. */
export const errorStatuses = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unsupported_type: 415,
  needs_pre_chat: 417,
  too_many_requests: 429,
  unavailable: 503,
  storage_full: 507,
} as const;
export type ErrorCode = keyof typeof errorStatuses;

type Details = {
  /** Messages by field path, such as `{"choices.0": "Enter a choice"}`. */
  fields?: Record<string, string>;
  /** On a conflict: the record as it is now. */
  current?: unknown;
  /** On `too_many_requests` and `unavailable`: seconds to wait. */
  retryAfter?: number;
  /** A more exact word than the code, such as `deployment_off`; public doors answer it as `code`. */
  reason?: string;
};

/** A failure the caller may be told about. Anything else thrown is a bug. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly details: Details;

  constructor(
    readonly code: ErrorCode,
    message: string,
    { cause, ...details }: Details & ErrorOptions = {},
  ) {
    super(message, { cause });
    this.details = details;
  }
}

/** Both bundles have their own copy of the class, so `instanceof` would miss the other's. */
export function isAppError(error: unknown): error is AppError {
  return error instanceof Error && error.name === "AppError" && "code" in error;
}

/** Somebody saved the record after the caller read it. `current` is the record as it is now. */
export function changedMeanwhile(current: unknown): AppError {
  return new AppError(
    "conflict",
    "Somebody changed this meanwhile. Look at what is there now, then save again.",
    { current },
  );
}

/** A unique constraint refused `field`. */
export function nameTaken(field: string, message: string, cause: unknown): AppError {
  return new AppError("conflict", message, { fields: { [field]: message }, cause });
}
