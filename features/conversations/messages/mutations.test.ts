import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it, test } from "vitest";
import { connection, transaction } from "@/db/client";
import { aChat, aGuest, type Chat } from "@/features/conversations/testing";
import { getDesk } from "@/features/routing/work-items/queries";
import type { SendMessageInput } from "@/protocol/messaging-api.schema";
import type { Customer } from "../customer";
import { lockEndUser } from "../entries/mutations";
import { readWholeLog } from "../entries/queries";
import { closeConversation, startConversation } from "../mutations";
import { endSessionByRep } from "../sessions/ending/mutations";
import { acceptSession } from "../sessions/mutations";
import { sendMessage, sendReply } from "./mutations";

let chat: Chat;
beforeAll(async () => {
  chat = await aChat();
});

async function aStartedGuest(of = chat) {
  const guest = aGuest(of);
  const conversationId = randomUUID();
  await startConversation(guest, { conversationId, esDeveloperName: "Shop", pageOrigin: null });
  return { guest, conversationId };
}

function aMessage(text: string, extra: Partial<SendMessageInput> = {}): SendMessageInput {
  return {
    message: {
      id: randomUUID(),
      messageType: "StaticContentMessage",
      staticContent: { formatType: "Text", text },
    },
    esDeveloperName: "Shop",
    ...extra,
  };
}

async function log(guest: Customer) {
  return readWholeLog(guest, { endUserId: guest.endUserId, after: 0, limit: 1000 });
}

test("fifty senders at once, each message five times: each is there once, without a gap", async () => {
  const { guest, conversationId } = await aStartedGuest();
  const inputs = Array.from({ length: 50 }, (_, index) => aMessage(`Message ${index}`));
  const answers = await Promise.all(
    inputs.flatMap((input) =>
      Array.from({ length: 5 }, () => sendMessage(guest, conversationId, input)),
    ),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(50);
  const lines = await log(guest);
  expect(lines.map(({ seq }) => seq)).toEqual(Array.from({ length: 52 }, (_, index) => index + 1));
});

/** With one connection nothing can wait for anything, so only PostgreSQL has the races. */
describe.runIf(process.env.TEST_DATABASE_URL)("while another waits", () => {
  /** `racing` starts outside the transaction, once `work` is done but not committed. */
  async function whileUncommitted(
    guest: Customer,
    work: () => Promise<unknown>,
    racing: () => Promise<unknown>,
  ): Promise<unknown> {
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const raced = gate.then(racing).catch((error: unknown) => error);
    await transaction(async () => {
      await lockEndUser(guest, guest.endUserId);
      await work();
      open();
      await untilSomebodyWaits();
    });
    return raced;
  }

  async function untilSomebodyWaits(): Promise<void> {
    const statement = {
      name: "count_waiting",
      text: "select count(*) as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    };
    for (;;) {
      const [row] = await connection().run(statement, []);
      if (Number(row?.waiting) > 0) return;
    }
  }

  test("a message that waited while its session ended begins a new session", async () => {
    const { guest, conversationId } = await aStartedGuest();
    const session = (await getDesk(chat.rep)).waiting.at(-1);
    if (!session) throw new Error("nothing waits");
    await acceptSession(chat.rep, session.workItemId);
    await whileUncommitted(
      guest,
      () => endSessionByRep(chat.rep, session.sessionId),
      () => sendMessage(guest, conversationId, aMessage("In between")),
    );
    const types = (await log(guest)).map(({ entryType }) => entryType);
    expect(types.slice(-3)).toEqual(["SessionStatusChanged", "RoutingResult", "Message"]);
    expect((await log(guest)).map(({ seq }) => seq)).toEqual(types.map((_, index) => index + 1));
  });

  test("a message that waited while its conversation was closed is refused", async () => {
    const { guest, conversationId } = await aStartedGuest();
    const refusal = await whileUncommitted(
      guest,
      () => closeConversation(guest, conversationId),
      () => sendMessage(guest, conversationId, aMessage("Too late")),
    );
    expect(refusal).toMatchObject({ code: "invalid" });
    expect((await log(guest)).map(({ entryType }) => entryType)).not.toContain("Message");
  });

  test("a reply that waited while its customer opted out in another chat is refused", async () => {
    const { guest, conversationId } = await aStartedGuest();
    const second = { conversationId: randomUUID(), esDeveloperName: "Shop", pageOrigin: null };
    await startConversation(guest, second);
    const session = (await getDesk(chat.rep)).waiting.at(-1);
    if (!session) throw new Error("nothing waits");
    await acceptSession(chat.rep, session.workItemId);
    const refusal = await whileUncommitted(
      guest,
      () => sendMessage(guest, conversationId, aMessage("stop")),
      () => sendReply(chat.rep, session.conversationId, { id: randomUUID(), text: "Wait" }),
    );
    expect(refusal).toMatchObject({ code: "conflict", details: { reason: "opted_out" } });
  });
});

test("a reply into another rep's chat is refused", async () => {
  await aStartedGuest();
  const session = (await getDesk(chat.rep)).waiting.at(-1);
  if (!session) throw new Error("nothing waits");
  const reply = { id: randomUUID(), text: "Not accepted yet" };
  await expect(sendReply(chat.rep, session.conversationId, reply)).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(sendReply(chat.admin, session.conversationId, reply)).rejects.toMatchObject({
    code: "not_found",
  });
});

describe("a form asked at every session", () => {
  it("is asked again before a message can begin one, then begins it", async () => {
    const asking = await aChat({
      displayContext: "Session",
      formFields: [{ name: "Topic", required: true }],
    });
    const guest = aGuest(asking);
    const conversationId = randomUUID();
    const routingAttributes = { Topic: "Billing" };
    const started = { conversationId, esDeveloperName: "Shop", routingAttributes };
    await startConversation(guest, { ...started, pageOrigin: null });
    const session = (await getDesk(asking.rep)).waiting[0];
    if (!session) throw new Error("nothing waits");
    await acceptSession(asking.rep, session.workItemId);
    await endSessionByRep(asking.rep, session.sessionId);
    const message = aMessage("Again");
    await expect(sendMessage(guest, conversationId, message)).rejects.toMatchObject({
      code: "needs_pre_chat",
    });
    const again = { ...message, isNewMessagingSession: true };
    await expect(sendMessage(guest, conversationId, again)).rejects.toMatchObject({
      code: "invalid",
    });
    const sent = await sendMessage(guest, conversationId, { ...again, routingAttributes });
    expect(sent.id).toBe(message.message.id);
  });
});
