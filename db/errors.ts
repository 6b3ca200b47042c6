type Failure = { code?: string; constraint?: string; constraint_name?: string };

/** Drizzle wraps what the driver throws; prepared statements throw it bare. */
function failure(error: unknown): Failure | undefined {
  if (!(error instanceof Error)) return undefined;
  const cause = "code" in error ? error : error.cause;
  return typeof cause === "object" && cause !== null ? (cause as Failure) : undefined;
}

/** PGlite calls the field `constraint`; postgres.js calls it `constraint_name`. */
function isViolation(error: unknown, code: string, constraint: string): boolean {
  const found = failure(error);
  return found?.code === code && (found.constraint ?? found.constraint_name) === constraint;
}

/** Which constraint refused a row because another has its place, or because one it needs is missing. */
export function violated(
  error: unknown,
): { by: "unique" | "foreign key"; constraint: string } | undefined {
  const found = failure(error);
  const constraint = found?.constraint ?? found?.constraint_name ?? "";
  if (found?.code === "23505") return { by: "unique", constraint };
  if (found?.code === "23503") return { by: "foreign key", constraint };
  return undefined;
}

export function isUniqueViolation(error: unknown, constraint: string): boolean {
  return isViolation(error, "23505", constraint);
}

export function isForeignKeyViolation(error: unknown, constraint: string): boolean {
  return isViolation(error, "23503", constraint);
}

/** 40001 and 40P01: the same work may be tried again. */
export function isSerializationFailure(error: unknown): boolean {
  const code = failure(error)?.code;
  return code === "40001" || code === "40P01";
}

/** A row was refused because a column that must be filled was empty. */
export function isNotNullViolation(error: unknown): boolean {
  return failure(error)?.code === "23502";
}

const unreachable = new Set([
  "DATABASE_AWAY",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
]);

/** The database is away, starting or stopping: the same work may be tried again soon. */
export function isDatabaseAway(error: unknown): boolean {
  const code = failure(error)?.code ?? "";
  return unreachable.has(code) || code.startsWith("57P") || code.startsWith("08");
}

/** Known to be away from another's question: one line in the log is enough for all of them. */
export function isRefusedUnasked(error: unknown): boolean {
  return failure(error)?.code === "DATABASE_AWAY";
}

/** 53100: what was asked for did not fit on the disk. */
export function isDiskFull(error: unknown): boolean {
  return failure(error)?.code === "53100";
}
