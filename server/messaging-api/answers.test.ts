import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { showRepTyping } from "@/features/conversations/messages/typing";
import { acceptSession } from "@/features/conversations/sessions/mutations";
import { aChat } from "@/features/conversations/testing";
import { getDesk } from "@/features/routing/work-items/queries";
import { livePayload, streamEvent } from "@/protocol/entry.schema";
import * as answers from "@/protocol/messaging-answers.schema";
import { eventStreamPath } from "@/protocol/messaging-api";
import { serve, TestStream } from "@/server/stream-testing";
import { serveCustomerStream } from "./stream";
import { aCustomer, call } from "./testing";

test("every answer is as it is published", async () => {
  const chat = await aChat({ formFields: [{ name: "Topic", type: "ChoiceList" }], choices: ["A"] });
  const { organizationId: orgId, esDeveloperName } = chat;
  const token = "/authorization/unauthenticated/access-token";
  const { body } = await call("POST", token, { orgId, esDeveloperName });
  expect(answers.customerToken.parse(body)).toEqual(body);

  const customer = await aCustomer(chat);
  const { conversationId: id } = customer;
  await customer.start();
  const get = async (path: string) => (await customer.call("GET", path)).body;
  answers.accessToken.parse(await get("/authorization/continuation-access-token"));
  answers.knownAnswers.parse(await get("/pre-chat-answers"));
  answers.conversationStatus.parse(await get(`/conversation/${id}`));
  answers.conversationList.parse(await get("/conversation/list"));
  answers.sentMessage.parse((await customer.send("Hello")).body);
  answers.entryList.parse(await get(`/conversation/${id}/entries`));
  answers.errorBody.parse(await get(`/conversation/${randomUUID()}`));
});

test("what lives on the stream alone is as it is published", async () => {
  const chat = await aChat();
  const customer = await aCustomer(chat);
  await customer.start();
  const url = await serve((request, response) => void serveCustomerStream(request, response));
  const stream = await TestStream.open(url + eventStreamPath, {
    authorization: `Bearer ${customer.accessToken}`,
  });
  const session = (await getDesk(chat.rep)).waiting[0];
  await acceptSession(chat.rep, session?.workItemId ?? "");
  await stream.until(() =>
    stream.events.some(({ event }) => event.endsWith("PARTICIPANT_CHANGED")),
  );
  await showRepTyping(chat.rep, session?.conversationId ?? "", true);
  await stream.until(() => stream.events.some(({ event }) => event.includes("TYPING_STARTED")));
  const typing = stream.events.find(({ event }) => event.includes("TYPING_STARTED"));
  const { conversationEntry } = streamEvent.parse(JSON.parse(typing?.data ?? ""));
  expect(livePayload.parse(JSON.parse(conversationEntry.entryPayload)).entryType).toBe(
    "TypingStartedIndicator",
  );
});
