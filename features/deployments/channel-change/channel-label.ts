import type { Change } from "../change";

/** What a version's channel is called where versions are compared. */
export const channelWord = "Messaging channel";

/** Versions know a channel by its address; people know it by its label. */
export function withChannelLabels(
  changes: readonly Change[],
  channels: ReadonlyMap<string, { label: string }>,
): Change[] {
  const named = (address: string) => channels.get(address)?.label ?? "(deleted channel)";
  return changes.map((change) =>
    change.what === channelWord && change.kind === "changed"
      ? { ...change, before: named(change.before), after: named(change.after) }
      : change,
  );
}
