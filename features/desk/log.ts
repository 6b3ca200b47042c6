import type { DeskEntry, DeskEntryList } from "@/protocol/console-api";

/** What the desk holds of one conversation's log, and how far it knows that log to be whole. */
export type Log = {
  endUserId: string;
  /** By rising seq. */
  entries: readonly DeskEntry[];
  /** Nothing is missing up to here; -1 before the first reading. */
  readTo: number;
  /** The highest seq this desk has heard of. */
  heardOf: number;
  reading: "idle" | "running" | "failed";
  /** What the running reading covers: all that was heard of before it began. */
  coveredTo: number;
  /** Until when the customer counts as typing. Epoch milliseconds. */
  typingUntil: number;
};

export function unreadLog(endUserId: string, heardOf: number): Log {
  return {
    endUserId,
    entries: [],
    readTo: -1,
    heardOf,
    reading: "idle",
    coveredTo: -1,
    typingUntil: 0,
  };
}

/** Whether the log has a gap that somebody should fetch now. */
export function needsReading(log: Log): boolean {
  return log.reading === "idle" && log.heardOf > log.readTo;
}

/**
 * The log after an event of its end user. Seqs count per end user, so entries of the
 * customer's other conversations close no gap here, but neither do they open one.
 */
export function heard(log: Log, seq: number, entry: DeskEntry | null): Log {
  return {
    ...log,
    entries: entry ? merged(log.entries, [entry]) : log.entries,
    readTo: seq === log.readTo + 1 ? seq : log.readTo,
    heardOf: Math.max(log.heardOf, seq),
  };
}

/** The log after its entries were fetched; what arrived meanwhile stays. */
export function filled(log: Log, list: DeskEntryList): Log {
  return {
    ...log,
    entries: merged(log.entries, list.entries),
    readTo: Math.max(log.readTo, log.coveredTo, list.lastSeq),
    heardOf: Math.max(log.heardOf, list.lastSeq),
    reading: "idle",
  };
}

function merged(one: readonly DeskEntry[], other: readonly DeskEntry[]): readonly DeskEntry[] {
  const bySeq = new Map([...one, ...other].map((entry) => [entry.seq, entry]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}
