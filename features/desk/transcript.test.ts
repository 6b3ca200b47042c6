import { expect, it, test } from "vitest";
import type { ParticipantRole } from "@/protocol/entry";
import { messageOf } from "./entry-text";
import { aMessage, anEntry, noon } from "./testing";
import { transcript } from "./transcript";

const minute = 60_000;

test("messages of one sender within two minutes are one group", () => {
  const lines = transcript(
    [aMessage(1, "Hi"), aMessage(2, "Anybody?", { at: noon + minute })],
    [],
    "Ray",
  );
  expect(lines).toMatchObject([
    { kind: "day" },
    { kind: "group", at: noon + minute, messages: [{ text: "Hi" }, { text: "Anybody?" }] },
  ]);
});

it.each([
  { fact: "a pause", next: aMessage(2, "Later", { at: noon + 2 * minute }) },
  { fact: "another sender", next: aMessage(2, "Hello", { role: "Agent", name: "Ray" }) },
])("$fact begins a new group", ({ next }) => {
  expect(transcript([aMessage(1, "Hi"), next], [], "Ray").map(({ kind }) => kind)).toEqual([
    "day",
    "group",
    "group",
  ]);
});

test("each day has its line", () => {
  const tomorrow = aMessage(2, "Morning", { at: noon + 14 * 60 * minute });
  expect(transcript([aMessage(1, "Hi"), tomorrow], [], "Ray").map(({ kind }) => kind)).toEqual([
    "day",
    "group",
    "day",
    "group",
  ]);
});

test("what is being sent joins the rep's last messages", () => {
  const lines = transcript(
    [aMessage(1, "Hello", { role: "Agent", name: "Ray" })],
    [{ id: "new", conversationId: "c", text: "More", at: noon + 1000, state: "sending" }],
    "Ray",
  );
  expect(lines.at(-1)).toMatchObject({
    fromCustomer: false,
    messages: [{ state: "sent" }, { text: "More", state: "sending" }],
  });
});

it.each<{ role: ParticipantRole | null; text: string }>([
  { role: "EndUser", text: "The customer ended the chat" },
  { role: "Agent", text: "A rep ended the chat" },
  { role: "System", text: "The chat ended" },
])("an end by $role reads “$text”", ({ role, text }) => {
  const ending = anEntry(1, {
    entryType: "SessionStatusChanged",
    id: "e",
    channelAddressIdentifier: "a",
    conversationIdentifier: "c",
    sessionId: "s",
    sessionStatus: "Ended",
    sessionStatusPrev: "Active",
    sessionStartTime: noon,
    sessionEndTime: noon,
    sessionEndedByRole: role,
  });
  expect(transcript([ending], [], "Ray").at(-1)).toMatchObject({ kind: "notice", text });
});

test("who joins and leaves is said", () => {
  const participant = {
    role: "Agent",
    appType: "agent",
    subject: "m",
    clientIdentifier: "m",
  } as const;
  const change = (operation: "add" | "remove", seq: number) =>
    anEntry(seq, {
      entryType: "ParticipantChanged",
      id: `p${seq}`,
      entries: [{ operation, displayName: "Ray", participant, menuMetadata: null }],
    });
  expect(transcript([change("add", 1), change("remove", 2)], [], "Ray").slice(1)).toMatchObject([
    { text: "Ray joined" },
    { text: "Ray left" },
  ]);
});

test("files stand in the log with their caption, and by their names where there is but a line", () => {
  const file = { id: "1", name: "order.txt", mimeType: "text/plain", url: "" };
  const content = { formatType: "Attachments" as const, text: "See here", attachments: [file] };
  const entry = aMessage(1, "");
  if (entry.entryPayload.entryType !== "Message") throw new Error("It is a message");
  const { abstractMessage } = entry.entryPayload;
  if (abstractMessage.messageType !== "StaticContentMessage") throw new Error("It has a text");
  abstractMessage.staticContent = content;
  expect(transcript([entry], [], "Ray").at(-1)).toMatchObject({
    messages: [{ text: "See here", attached: content }],
  });
  expect(messageOf(entry)?.text).toBe("See here\norder.txt");
});
