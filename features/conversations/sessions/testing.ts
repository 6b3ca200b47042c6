import { randomUUID } from "node:crypto";
import {
  type AttachmentSettings,
  standardAttachments,
} from "@/features/channels/attachments/settings";
import { getChannel } from "@/features/channels/queries";
import { editChannelSession } from "@/features/channels/session/mutations";
import type { SessionSettings } from "@/features/channels/session/settings";
import { sessionSettings } from "@/features/channels/session/settings";
import { aChat, aGuest, type Chat } from "@/features/conversations/testing";
import { setPresence } from "@/features/routing/presence/mutations";
import { getDesk } from "@/features/routing/work-items/queries";
import { standardsOf } from "@/lib/setting";
import type { DeploymentType } from "@/protocol/channel";
import type { DeskEntry } from "@/protocol/console-api";
import { type Customer, makeCustomer, verifiedEndUserId, verifiedKey } from "../customer";
import { readWholeLog } from "../entries/queries";
import { toDeskEntries } from "../entries/wire";
import { sendMessage, sendReply } from "../messages/mutations";
import { startConversation } from "../mutations";
import { acceptSession } from "./mutations";

/** A customer and their rep, with verbs; what each reads is in the log. */
export async function aTalk({
  deploymentType = "web",
  verified = false,
  ...settings
}: Partial<SessionSettings> & { deploymentType?: DeploymentType; verified?: boolean } = {}) {
  const chat = await aChat({ deploymentType });
  await saveSession(chat, settings);
  await setPresence(chat.rep, "available");
  return aTalkOn(chat, verified ? aVerifiedCustomer(chat) : aGuest(chat));
}

/** As the token door would make them from a good identity token. */
function aVerifiedCustomer(chat: Chat): Customer {
  const { organizationId, channelId } = chat;
  const key = verifiedKey({ channelId, configurationName: null, keysetId: "keyset", sub: "42" });
  return makeCustomer({
    ...aGuest(chat),
    endUserId: verifiedEndUserId(organizationId, key),
    subject: "v2/iamessage/AUTH/Shop/uid:42",
    identity: { key, claims: {} },
    identityOutcome: "valid",
  });
}

async function aTalkOn(chat: Chat, guest: Customer) {
  const conversationId = randomUUID();
  await startConversation(guest, { conversationId, esDeveloperName: "Shop", pageOrigin: null });
  const session = (await getDesk(chat.rep)).waiting.at(-1);
  if (!session) throw new Error("Nothing waits");
  return {
    chat,
    guest,
    conversationId,
    session,
    accept: () => acceptSession(chat.rep, session.workItemId),
    writes: (text: string) => sendMessage(guest, conversationId, aMessage(text)),
    replies: (text: string) =>
      sendReply(chat.rep, session.conversationId, { id: randomUUID(), text }),
    entries: () => readEntries(guest),
    statuses: async () =>
      (await readEntries(guest)).flatMap(({ entryPayload }) =>
        entryPayload.entryType === "SessionStatusChanged" ? entryPayload.sessionStatus : [],
      ),
  };
}

export async function saveSession(
  chat: Chat,
  settings: Partial<SessionSettings & AttachmentSettings>,
): Promise<void> {
  const { id, revision } = await getChannel(chat.admin, chat.channelId);
  await editChannelSession(chat.admin, {
    ...standardsOf(sessionSettings),
    ...standardAttachments(),
    ...settings,
    id,
    revision,
  });
}

async function readEntries(guest: Customer): Promise<DeskEntry[]> {
  const lines = await readWholeLog(guest, { endUserId: guest.endUserId, after: 0, limit: 500 });
  return toDeskEntries(lines);
}

export function aMessage(text: string, id: string = randomUUID()) {
  return {
    message: {
      id,
      messageType: "StaticContentMessage" as const,
      staticContent: { formatType: "Text" as const, text },
    },
    esDeveloperName: "Shop",
  };
}

/** A moment that many minutes from now, and a little: what is due then is over by then. */
export function inMinutes(minutes: number): Date {
  return new Date(Date.now() + minutes * 60_000 + 1000);
}
