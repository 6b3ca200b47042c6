import { isDatabaseAway, isDiskFull, isRefusedUnasked } from "@/db/errors";
import { AppError, errorStatuses, isAppError } from "@/lib/errors";
import { log } from "@/lib/log";
import type { ErrorBody } from "@/protocol/messaging-api";

export type ErrorAnswer = {
  status: number;
  headers: Record<string, string>;
  body: ErrorBody;
};

/** The one envelope of every public door. What is no `AppError` is a bug: logged, and answered bare. */
export function answerError(error: unknown): ErrorAnswer {
  const known = expected(error);
  if (!known) {
    log().error({ err: error }, "unexpected error");
    return {
      status: 500,
      headers: {},
      body: { message: "This did not work. The server's log says why.", code: "internal" },
    };
  }
  const { retryAfter, reason } = known.details;
  return {
    status: errorStatuses[known.code],
    headers: retryAfter === undefined ? {} : { "retry-after": String(retryAfter) },
    body: { message: known.message, code: reason ?? known.code },
  };
}

function expected(error: unknown): AppError | undefined {
  if (isAppError(error)) return error;
  if (isDiskFull(error)) {
    return new AppError("storage_full", "The disk is full, so this was not stored.");
  }
  if (isDatabaseAway(error)) {
    if (!isRefusedUnasked(error)) log().warn({ err: error }, "database away");
    const message = "The database cannot be reached. Try again in a few seconds.";
    return new AppError("unavailable", message, { retryAfter: 2 });
  }
  return undefined;
}
