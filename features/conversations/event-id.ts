import { epochFactor } from "@/protocol/limits";

/** Ids on the stream are integers that clients may parse: the epoch first, then the place in the log. */
export function eventId(epoch: number, seq: number): string {
  return String(epoch * epochFactor + seq);
}

export type ResumePoint = { after: number; resync: boolean };

/**
 * Where a stream goes on. `claimed` is what the client says it saw last, or what
 * its token carries. An id that this log never gave leads to one RESYNC at the
 * head: never to a replay with a hole in it.
 */
export function resumePoint(claimed: string, log: { epoch: number; head: number }): ResumePoint {
  const id = /^\d{1,16}$/.test(claimed) ? Number(claimed) : Number.NaN;
  const seq = id - log.epoch * epochFactor;
  const known = Number.isSafeInteger(id) && seq >= 0 && seq <= log.head;
  return known ? { after: seq, resync: false } : { after: log.head, resync: true };
}
