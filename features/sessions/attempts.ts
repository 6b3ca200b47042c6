import "server-only";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { once } from "@/lib/slot";

const minutes = 15;

/**
 * Ten tries for one account from one address; the owner elsewhere is not locked out.
 * Of one address a hundred may fail, whatever the accounts: each costs a slow hash.
 */
const tries = { account: 10, address: 100 } as const;

function limiter(of: keyof typeof tries): RateLimiterMemory {
  return once(
    `sign-in attempts of an ${of}`,
    () => new RateLimiterMemory({ points: tries[of], duration: minutes * 60 }),
  );
}

export async function countSignInAttempt(email: string, address: string): Promise<void> {
  if (env().FOYER_RATE_LIMITS === "off") return;
  try {
    await limiter("address").consume(address);
    await limiter("account").consume(`${email} ${address}`);
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    throw new AppError(
      "too_many_requests",
      `Too many tries. Wait ${minutes} minutes, then sign in again.`,
      { retryAfter: minutes * 60 },
    );
  }
}

/** The password was right. */
export async function forgetSignInAttempts(email: string, address: string): Promise<void> {
  if (env().FOYER_RATE_LIMITS === "off") return;
  await limiter("address").reward(address);
  await limiter("account").delete(`${email} ${address}`);
}
