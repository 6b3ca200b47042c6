import { RateLimiterMemory } from "rate-limiter-flexible";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { once } from "@/lib/slot";

/**
 * Per node: points for each key in so many seconds. A key is never what the caller
 * makes up: each would get counts of its own, and memory for them.
 */
const limits = {
  tokens: { points: 200, duration: 60 },
  renewals: { points: 60, duration: 60 },
  conversations: { points: 6, duration: 30 },
  endings: { points: 30, duration: 60 },
  messages: { points: 60, duration: 60 },
  files: { points: 20, duration: 60 },
  typing: { points: 300, duration: 10 },
  acknowledgements: { points: 300, duration: 60 },
  transcripts: { points: 10, duration: 60 },
  reads: { points: 300, duration: 60 },
} as const;
export type Limited = keyof typeof limits;

/** Refuses what comes too often under one key, and says when to come again. */
export async function limit(limited: Limited, key: string): Promise<void> {
  if (env().FOYER_RATE_LIMITS === "off") return;
  const limiter = once(`limit ${limited}`, () => new RateLimiterMemory(limits[limited]));
  const refused = await limiter.consume(key).then(
    () => undefined,
    (result: { msBeforeNext: number }) => result,
  );
  if (!refused) return;
  const retryAfter = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
  throw new AppError("too_many_requests", `Too many requests. Try again in ${retryAfter} s.`, {
    retryAfter,
  });
}
