import { expect, onTestFinished } from "vitest";
import * as z from "zod";
import { acknowledgeAnswer } from "@/protocol/acknowledgement.schema";
import { eventNames } from "@/protocol/entry";
import { entryPayload, livePayload, streamEvent } from "@/protocol/entry.schema";
import * as answers from "@/protocol/messaging-answers.schema";
import { messagingApiPath } from "@/protocol/messaging-api";
import type { TestStream } from "@/server/stream-testing";
import { readStreamed, sampleEvents } from "./clients/sample-entry";

const nothing = z.strictObject({});
const noBody = z.literal("");
const any = "[^/]+";

/** What each operation answers when it succeeds. */
const operations: { operation: string; status: number; body: z.ZodType }[] = [
  {
    operation: "POST /authorization/unauthenticated/access-token",
    status: 200,
    body: answers.customerToken,
  },
  {
    operation: "POST /authorization/authenticated/access-token",
    status: 200,
    body: answers.customerToken,
  },
  {
    operation: "GET /authorization/continuation-access-token",
    status: 200,
    body: answers.accessToken,
  },
  { operation: "GET /pre-chat-answers", status: 200, body: answers.knownAnswers },
  { operation: "POST /conversation", status: 201, body: nothing },
  { operation: "GET /conversation/list", status: 200, body: answers.conversationList },
  { operation: `GET /conversation/${any}`, status: 200, body: answers.conversationStatus },
  { operation: `DELETE /conversation/${any}`, status: 204, body: noBody },
  { operation: `DELETE /conversation/${any}/session`, status: 204, body: noBody },
  { operation: `POST /conversation/${any}/message`, status: 202, body: answers.sentMessage },
  { operation: `POST /conversation/${any}/entry`, status: 202, body: nothing },
  {
    operation: `POST /conversation/${any}/acknowledge-entries`,
    status: 202,
    body: acknowledgeAnswer,
  },
  { operation: `POST /conversation/${any}/file`, status: 202, body: answers.sentMessage },
  { operation: `GET /conversation/${any}/file/${any}`, status: 200, body: answers.fileAddress },
  { operation: `GET /conversation/${any}/entries`, status: 200, body: answers.entryList },
];

/** `fetch` for clients under test: whatever the server answers is held against what is published. */
export const checkedFetch: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init);
  const path = new URL(String(input)).pathname.slice(messagingApiPath.length);
  const called = `${init?.method ?? "GET"} ${path}`;
  const text = await answer.clone().text();
  if (answer.ok) {
    const published = operations.find(({ operation }) => new RegExp(`^${operation}$`).test(called));
    if (!published) throw new Error(`Nothing is published about ${called}`);
    expect(answer.status, called).toBe(published.status);
    holdsTo(published.body, text === "" ? "" : JSON.parse(text));
  } else {
    expect(answer.headers.get("content-type"), called).toBe("application/json");
    holdsTo(answers.errorBody, JSON.parse(text));
  }
  return answer;
};

/** Looks at all that a stream brought, once its test is over: none of it would stop the web sample. */
export function checkStream(stream: TestStream): TestStream {
  onTestFinished(() => {
    for (const { event, data, id } of stream.events) {
      if (event === "ping") expect([data, id]).toEqual(["0", undefined]);
      else if (event === "RESYNC")
        expect([data, id]).toEqual(["{}", expect.stringMatching(/^\d+$/)]);
      else checkEvent(event, data, id);
    }
  });
  return stream;
}

function checkEvent(name: string, data: string, id: string | undefined): void {
  const { conversationEntry } = holdsTo(streamEvent, JSON.parse(data));
  expect(name).toBe(eventNames[conversationEntry.entryType]);
  if (sampleEvents.includes(name)) readStreamed(JSON.parse(data));
  const payload = JSON.parse(conversationEntry.entryPayload);
  expect(payload.entryType).toBe(conversationEntry.entryType);
  if (id === undefined) holdsTo(livePayload, payload);
  else holdsTo(entryPayload, payload);
}

/** Nothing that is not published is there either. */
function holdsTo<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.parse(value);
  expect(value).toEqual(parsed);
  return parsed;
}
