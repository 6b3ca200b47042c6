type Uses = { channels: { label: string }[]; chats: number; openChats: number };

/** Why a queue cannot be deleted, in a sentence; undefined when nothing uses it. */
export function whyInUse(label: string, { channels, chats, openChats }: Uses): string | undefined {
  if (channels.length > 0) {
    const names = channels.map((channel) => channel.label).join(", ");
    return `${names} ${channels.length === 1 ? "routes" : "route"} chats to ${label}. Choose another queue there first.`;
  }
  if (openChats > 0) {
    return `${openChats} open ${openChats === 1 ? "chat is" : "chats are"} in ${label}. End ${openChats === 1 ? "it" : "them"} first.`;
  }
  if (chats > 0) {
    return `${label} has answered ${chats} ${chats === 1 ? "chat" : "chats"}, and their history names it. Remove its members to retire it.`;
  }
  return undefined;
}
