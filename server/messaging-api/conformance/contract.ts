import { expect, onTestFinished } from "vitest";
import { eventNames } from "@/protocol/entry";
import { entryPayload, livePayload, streamEvent } from "@/protocol/entry.schema";
import type { TestStream } from "@/server/stream-testing";
import { holdsTo, holdToContract } from "../contract";
import { readStreamed, sampleEvents } from "./clients/sample-entry";

/** `fetch` for clients under test: whatever the server answers is held against what is published. */
export const checkedFetch: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init);
  holdToContract(
    { method: init?.method ?? "GET", path: new URL(String(input)).pathname },
    {
      status: answer.status,
      text: await answer.clone().text(),
      type: answer.headers.get("content-type"),
    },
  );
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
