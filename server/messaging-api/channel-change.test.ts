import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEvents } from "@/db/schema/audit-events";
import { conversations } from "@/db/schema/conversations";
import { messagingSessions } from "@/db/schema/messaging-sessions";
import { workItems } from "@/db/schema/work-items";
import { deleteChannel } from "@/features/channels/mutations";
import { getChannelUses } from "@/features/channels/queries";
import { aChat, aChatIn, type Chat } from "@/features/conversations/testing";
import { publishDeployment, rollBack } from "@/features/deployment-versions/mutations";
import { changeChannel } from "@/features/deployments/channel-change/mutations";
import { getChannelImpact } from "@/features/deployments/channel-change/queries";
import { savePreChat } from "@/features/deployments/mutations";
import { getDeployment } from "@/features/deployments/queries";
import { aField, aPreChat } from "@/features/deployments/testing";
import type { ParameterInput } from "@/features/parameters/input";
import { addMapping } from "@/features/parameters/mappings/mutations";
import { listMappings } from "@/features/parameters/mappings/queries";
import { createParameter } from "@/features/parameters/mutations";
import { listParameters } from "@/features/parameters/queries";
import { aCustomer, TestCustomer } from "./testing";

async function shownOf({ admin, deploymentId }: Chat) {
  const { draft, live } = await getDeployment(admin, deploymentId);
  return { id: deploymentId, revision: draft.revision, liveNumber: live?.number ?? null };
}

async function move(chat: Chat, to: Chat, choice: { publish: boolean; addMissing?: boolean }) {
  const shown = await shownOf(chat);
  return changeChannel(chat.admin, {
    ...{ ...shown, addMissing: true, ...choice },
    channelId: to.channelId,
  });
}

/** The channel of a customer's conversation, and the queue in which it waits. */
async function placeOf({ conversationId }: TestCustomer) {
  const [place] = await db()
    .select({ channelId: conversations.channelId, queueId: workItems.queueId })
    .from(conversations)
    .innerJoin(messagingSessions, eq(messagingSessions.conversationId, conversations.id))
    .innerJoin(workItems, eq(workItems.sessionId, messagingSessions.id))
    .where(eq(conversations.identifier, conversationId));
  return place;
}

const onItsOwn = ({ channelId, queueId }: Chat) => ({ channelId, queueId });

async function twoChats() {
  const chat = await aChat();
  return { chat, other: await aChatIn(chat, "Sales") };
}

test("new chats go to the new channel once published, and an open one goes on where it began", async () => {
  const { chat, other } = await twoChats();
  const open = await aCustomer(chat);
  await open.start();

  await move(chat, other, { publish: false });
  const meanwhile = await aCustomer(chat);
  await meanwhile.start();
  expect(await placeOf(meanwhile)).toEqual(onItsOwn(chat));

  await publishDeployment(chat.admin, { ...(await shownOf(chat)), note: "" });
  const later = await aCustomer(chat);
  expect((await later.start()).status).toBe(201);
  expect((await later.send("Hello, sales")).status).toBe(202);
  expect(await placeOf(later)).toEqual(onItsOwn(other));

  expect((await open.send("Still there?")).status).toBe(202);
  expect(await placeOf(open)).toEqual(onItsOwn(chat));
});

test("a guest whose token is from before begins the next chat on the new channel", async () => {
  const { chat, other } = await twoChats();
  const before = await aCustomer(chat);
  await before.start();
  await move(chat, other, { publish: true });
  const next = new TestCustomer(chat, before.accessToken);
  expect((await next.start()).status).toBe(201);
  expect((await next.send("Hello again")).status).toBe(202);
  expect(await placeOf(next)).toEqual(onItsOwn(other));
});

test("the move is named in the comparison, in the audit trail, and back by a roll back", async () => {
  const { chat, other } = await twoChats();
  const { admin, deploymentId } = chat;
  await move(chat, other, { publish: false });
  const { changes, liveChannel, draft } = await getDeployment(admin, deploymentId);
  expect(changes).toContainEqual(
    expect.objectContaining({ tab: "Details", what: "Messaging channel", after: "Website" }),
  );
  expect([liveChannel.id, draft.channel.id]).toEqual([chat.channelId, other.channelId]);
  const events = await db()
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.recordId, deploymentId));
  expect(events.map(({ action }) => action)).toContain("deployment_channel_changed");
  // Neither side of the move can be deleted under it.
  for (const { channelId } of [chat, other]) {
    expect((await getChannelUses(admin, channelId)).deployments).toContainEqual(
      expect.objectContaining({ id: deploymentId }),
    );
  }
  await expect(deleteChannel(admin, chat.channelId)).rejects.toMatchObject({ code: "conflict" });

  await publishDeployment(admin, { ...(await shownOf(chat)), note: "" });
  await rollBack(admin, { ...(await shownOf(chat)), number: 1, resetDraft: false });
  const back = await aCustomer(chat);
  await back.start();
  expect(await placeOf(back)).toEqual(onItsOwn(chat));
});

const order: ParameterInput = {
  ...{ label: "Order", developerName: "Order", channelVariableName: "Order_Number" },
  dataType: "text",
  maximumLength: 40,
};

test("the parameters that its questions fill come along, or their questions leave", async () => {
  const { chat, other } = await twoChats();
  const { admin, deploymentId } = chat;
  const { id: source } = await createParameter(admin, chat.channelId, order);
  const asked = {
    ...aField,
    source,
    label: "Your order",
    fieldType: "Text",
    maximumLength: 40,
  } as const;
  const shown = { target: "rep", variableName: "Order", pinned: true } as const;
  await addMapping(admin, chat.channelId, { ...shown, source });
  await savePreChat(admin, await shownOf(chat), aPreChat({ visible: [aField, asked] }));

  const impact = await getChannelImpact(admin, deploymentId, other.channelId);
  expect(impact.missing).toEqual(["Order"]);
  await move(chat, other, { publish: true });
  expect(await listParameters(admin, other.channelId)).toMatchObject([order]);
  expect(await listMappings(admin, other.channelId)).toMatchObject([shown]);
  const customer = await aCustomer(chat);
  const routingAttributes = { _email: "ann@example.com", Order_Number: "A-1" };
  expect((await customer.start({ routingAttributes })).status).toBe(201);

  const third = await aChatIn(chat, "Third");
  await move(chat, third, { publish: false, addMissing: false });
  const { draft } = await getDeployment(admin, deploymentId);
  expect(draft.preChat.fields.map(({ label }) => label)).toEqual(["Email"]);
});

test("a channel of another use, the same one, and an older draft are refused", async () => {
  const chat = await aChat();
  const mobile = await aChatIn(chat, "App", { deploymentType: "mobile" });
  await expect(move(chat, mobile, { publish: false })).rejects.toMatchObject({ code: "invalid" });
  await expect(move(chat, chat, { publish: false })).rejects.toMatchObject({ code: "invalid" });
  const other = await aChatIn(chat, "Sales");
  const shown = await shownOf(chat);
  await move(chat, other, { publish: false });
  const stale = { ...shown, channelId: chat.channelId, addMissing: true, publish: false };
  await expect(changeChannel(chat.admin, stale)).rejects.toMatchObject({ code: "conflict" });
});
