import { log } from "@/lib/log";
import { metrics } from "@/lib/metrics";
import type { EntryPayload } from "@/protocol/entry";
import { entryPayload } from "@/protocol/entry.schema";

/** JSON of a payload for the log. One that breaks the contract is a bug and is not stored. */
export function storable(payload: EntryPayload): string {
  return JSON.stringify(entryPayload.parse(payload));
}

/**
 * A payload of the log as clients may read it. One that breaks the contract, as a later release
 * may have written it, is left out and reported: it must not stop what stands behind it.
 */
export function readPayload(stored: unknown): EntryPayload | undefined {
  const parsed = entryPayload.safeParse(stored);
  if (parsed.success) return stored as EntryPayload;
  metrics().unreadableEntries.inc();
  log().error({ err: parsed.error }, "an entry of the log cannot be read and is left out");
  return undefined;
}
