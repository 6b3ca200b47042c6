import { listed } from "@/lib/sentences";

/** Why a keyset cannot be deleted, in a sentence; undefined when no channel uses it. */
export function whyInUse(
  label: string,
  channels: readonly { label: string }[],
): string | undefined {
  if (channels.length === 0) return undefined;
  const names = listed(channels.map((channel) => channel.label));
  const accept = channels.length === 1 ? "accepts" : "accept";
  return `${names} ${accept} tokens of ${label}. Take it off the User verification tab there first.`;
}
