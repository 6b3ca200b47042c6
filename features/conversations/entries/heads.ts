import "server-only";
import { readHeadsOfStreams } from "./queries";

type Look = { ids: Set<string>; heads: Promise<Map<string, number>> };

let next: Look | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * How far an end user's log goes, for a stream that opens; 0 while there is none. All who ask while
 * a look runs share the next: thousands that come back at once cost the database a few dozen.
 */
export async function readHeadTogether(endUserId: string): Promise<number> {
  next ??= lookAfter(last);
  next.ids.add(endUserId);
  return (await next.heads).get(endUserId) ?? 0;
}

function lookAfter(running: Promise<unknown>): Look {
  const ids = new Set<string>();
  const heads = running.then(() => {
    next = undefined;
    return readHeadsOfStreams([...ids]);
  });
  last = heads.catch(() => undefined);
  return { ids, heads };
}
