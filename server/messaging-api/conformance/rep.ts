import { randomUUID } from "node:crypto";
import { sendReply } from "@/features/conversations/messages/mutations";
import { showRepTyping } from "@/features/conversations/messages/typing";
import { acknowledgeForRep } from "@/features/conversations/receipts/mutations";
import { endSessionByRep } from "@/features/conversations/sessions/ending/mutations";
import { makeInactiveByRep } from "@/features/conversations/sessions/inactivity/mutations";
import { acceptSession } from "@/features/conversations/sessions/mutations";
import type { Chat } from "@/features/conversations/testing";
import { setPresence } from "@/features/routing/presence/mutations";
import { getDesk } from "@/features/routing/work-items/queries";

/** A rep who takes the chat that came last. */
export async function aRepAtWork({ rep }: Chat) {
  await setPresence(rep, "available");
  const { waiting } = await getDesk(rep);
  const session = waiting.at(-1);
  if (!session) throw new Error("Nothing waits");
  const { conversationId, sessionId } = session;
  await acceptSession(rep, session.workItemId);
  return {
    conversationId,
    sessionId,
    says: (text: string) => sendReply(rep, conversationId, { id: randomUUID(), text }),
    types: (typing = true) => showRepTyping(rep, conversationId, typing),
    acknowledges: (entryType: "Delivery" | "Read", conversationEntryId: string) =>
      acknowledgeForRep(rep, conversationId, { acks: [{ entryType, conversationEntryId }] }),
    ends: () => endSessionByRep(rep, sessionId),
    setsAside: () => makeInactiveByRep(rep, sessionId),
  };
}
