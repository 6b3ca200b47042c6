import { backoff, pause } from "./backoff";
import { MessagingError } from "./request";

/**
 * Repeats `call` while its failure is temporary. The call must be safe to
 * repeat: everything that makes a thing bears an id the client chose.
 */
export async function withRetry<T>(call: () => Promise<T>, attempts = 4): Promise<T> {
  for (let failures = 1; ; failures++) {
    try {
      return await call();
    } catch (error) {
      const temporary = error instanceof MessagingError && error.temporary;
      if (!temporary || failures >= attempts) throw error;
      await pause(Math.max(error.retryAfter ?? 0, backoff(failures, { first: 700 })));
    }
  }
}
