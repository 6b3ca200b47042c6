import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { aChat, aGuest } from "@/features/conversations/testing";
import { getDesk } from "@/features/routing/work-items/queries";
import { doorbell, type Rings } from "@/lib/doorbell";
import { closeConversation, startConversation } from "../mutations";
import { endSessionByRep } from "../sessions/ending/mutations";
import { acceptSession } from "../sessions/mutations";
import { sendMessage, sendReply } from "./mutations";
import { showCustomerTyping, showRepTyping } from "./typing";

async function aWaitingChat() {
  const chat = await aChat();
  const guest = aGuest(chat);
  const identifier = randomUUID();
  await startConversation(guest, {
    conversationId: identifier,
    esDeveloperName: "Shop",
    pageOrigin: null,
  });
  const session = (await getDesk(chat.rep)).waiting[0];
  if (!session) throw new Error("nothing waits");
  const rung: Rings["typing"][] = [];
  onTestFinished(doorbell().listen("typing", guest.endUserId, (ring) => rung.push(ring)));
  const type = () => showRepTyping(chat.rep, session.conversationId, true);
  return { chat, guest, identifier, session, rung, type };
}

test("a rep who types in a chat that they did not accept is not shown", async () => {
  const { chat, session, rung, type } = await aWaitingChat();
  await expect(type()).rejects.toMatchObject({ code: "conflict" });
  const { conversationId } = session;
  await expect(showRepTyping(chat.admin, conversationId, true)).rejects.toMatchObject({
    code: "not_found",
  });
  expect(rung).toEqual([]);
});

test("a rep who types is shown from accepting until the end", async () => {
  const { chat, session, rung, type } = await aWaitingChat();
  await acceptSession(chat.rep, session.workItemId);
  await type();
  expect(rung).toMatchObject([{ senderDisplayName: "Ray Rep", typing: true }]);
  await endSessionByRep(chat.rep, session.sessionId);
  await expect(type()).rejects.toMatchObject({ code: "conflict" });
  expect(rung).toHaveLength(1);
});

test("a rep who types is not shown once the customer closed the conversation", async () => {
  const { chat, guest, identifier, session, rung, type } = await aWaitingChat();
  await acceptSession(chat.rep, session.workItemId);
  await closeConversation(guest, identifier);
  await expect(type()).rejects.toMatchObject({ code: "conflict" });
  expect(rung).toEqual([]);
});

test("a signal that its own message has overtaken is not shown", async () => {
  const { chat, guest, identifier, session, rung } = await aWaitingChat();
  await acceptSession(chat.rep, session.workItemId);
  const { conversationId } = session;
  const touched = Date.now() - 1000;
  await sendReply(chat.rep, conversationId, { id: randomUUID(), text: "Here you are" });
  await showRepTyping(chat.rep, conversationId, true, touched);
  await showCustomerTyping(guest, identifier, true, touched);
  await sendMessage(guest, identifier, {
    message: {
      id: randomUUID(),
      messageType: "StaticContentMessage",
      staticContent: { formatType: "Text", text: "Thanks" },
    },
    esDeveloperName: "Shop",
  });
  await showCustomerTyping(guest, identifier, true, touched);
  await showRepTyping(chat.rep, conversationId, true);
  expect(rung.map(({ fromCustomer }) => fromCustomer)).toEqual([true, false]);
});
