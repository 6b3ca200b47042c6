import { backoff } from "./backoff";
import type { Entry } from "./events";
import type { Following } from "./follow";
import { MessagingError } from "./request";

/** Two entries may be stored in another order than their times: looks overlap by this much. */
const overlap = 10_000;
const page = 50;
/** Between two looks: soon after something came, else less and less often. */
const shortest = 2000;
const longest = 15_000;

/** For where no answer can be read as it comes: asks for new entries again and again. */
export function poll({
  since,
  read,
  on,
}: {
  /** Epoch milliseconds. */
  since: number;
  /** Oldest first, from a moment on. */
  read: (from: number, limit: number) => Promise<Entry[]>;
  on: {
    entry: (entry: Entry) => void;
    connection: (connected: boolean) => void;
    expired: () => void;
  };
}): Following {
  /** Identifiers within the overlap, with their times. */
  let known = new Map<string, number>();
  let from = since;
  let newest = since;
  let failures = 0;
  let quiet = 0;
  let closed = false;
  let wake: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether there is more to read at once. */
  async function look(): Promise<boolean> {
    const entries = await read(from, page);
    if (closed) return false;
    const fresh = entries.filter(({ identifier }) => !known.has(identifier));
    for (const entry of fresh) {
      known.set(entry.identifier, entry.transcriptedTimestamp);
      on.entry(entry);
    }
    newest = Math.max(newest, ...entries.map((entry) => entry.transcriptedTimestamp));
    const full = entries.length === page;
    // A full page that reaches no further would be read again for ever.
    if (full) from = newest + (fresh.length === 0 ? 1 : 0);
    else from = Math.max(since, newest - overlap);
    known = new Map([...known].filter(([, time]) => time >= newest - 2 * overlap));
    quiet = fresh.length > 0 ? 0 : quiet + 1;
    return full;
  }

  async function run(): Promise<void> {
    while (!closed) {
      try {
        const more = await look();
        if (closed) return;
        failures = 0;
        on.connection(true);
        if (more) continue;
      } catch (error) {
        if (closed) return;
        failures += 1;
        on.connection(false);
        if (error instanceof MessagingError && error.status === 401) {
          closed = true;
          on.expired();
          return;
        }
      }
      const wait = failures > 0 ? backoff(failures) : shortest * 1.5 ** quiet;
      await new Promise<void>((resolve) => {
        wake = resolve;
        timer = setTimeout(resolve, Math.min(wait, longest));
      });
    }
  }

  void run();
  return {
    reconnect() {
      quiet = failures = 0;
      clearTimeout(timer);
      wake?.();
    },
    close() {
      closed = true;
      clearTimeout(timer);
      wake?.();
    },
  };
}
