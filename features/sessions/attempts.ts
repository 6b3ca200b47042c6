import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { once } from "@/lib/slot";

const minutes = 15;

/** Ten tries for one account from one address; the owner elsewhere is not locked out. */
function limiter(): RateLimiterMemory {
  return once(
    "sign-in attempts",
    () => new RateLimiterMemory({ points: 10, duration: minutes * 60 }),
  );
}

export async function countSignInAttempt(email: string, address: string): Promise<void> {
  if (env().FOYER_RATE_LIMITS === "off") return;
  try {
    await limiter().consume(`${email} ${address}`);
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    throw new AppError(
      "too_many_requests",
      `Too many tries. Wait ${minutes} minutes, then sign in again.`,
      { retryAfter: minutes * 60 },
    );
  }
}

export async function forgetSignInAttempts(email: string, address: string): Promise<void> {
  await limiter().delete(`${email} ${address}`);
}
