import { RateLimiterMemory } from "rate-limiter-flexible";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { once } from "@/lib/slot";
import { type Limited, rateLimits } from "@/protocol/rate-limits";

/**
 * Refuses what comes too often under one key, and says when to come again. A key is never what the
 * caller makes up: each would get counts of its own, and memory for them.
 */
export async function limit(limited: Limited, key: string): Promise<void> {
  if (env().FOYER_RATE_LIMITS === "off") return;
  const limiter = once(`limit ${limited}`, () => new RateLimiterMemory(rateLimits[limited]));
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
