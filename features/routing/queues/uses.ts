import { counted, listed } from "@/lib/sentences";

type Uses = { channels: { label: string }[]; chats: number; openChats: number };

/** Why a queue cannot be deleted, in a sentence; undefined when nothing uses it. */
export function whyInUse(label: string, { channels, chats, openChats }: Uses): string | undefined {
  if (channels.length > 0) {
    const names = listed(channels.map((channel) => channel.label));
    const route = channels.length === 1 ? "routes" : "route";
    return `${names} ${route} chats to ${label}. Choose another queue there first.`;
  }
  if (openChats > 0) {
    const those = counted(openChats, "open chat is", "open chats are");
    return `${those} in ${label}. End ${openChats === 1 ? "it" : "them"} first.`;
  }
  if (chats > 0) {
    return `${label} has answered ${counted(chats, "chat")}, and their history names it. Remove its members to retire it.`;
  }
  return undefined;
}
