import { randomUUID } from "node:crypto";
import { expect, it, test } from "vitest";
import { aChat } from "@/features/conversations/testing";
import { aListener, type Listener } from "./clients/listener";
import { SampleClient } from "./clients/sample";
import { aNetwork } from "./network";
import { aStarted } from "./started";

type Entry = Record<string, unknown>;

/** As it stands in the multipart body: a part of its own type, or a plain field. */
const asPart = (entry: Entry) => new Blob([JSON.stringify(entry)], { type: "application/json" });
const asField = (entry: Entry) => JSON.stringify(entry);

function send(client: Listener, form: FormData): Promise<Response> {
  const { url } = client.network.configuration;
  return client.network.fetch(
    `${url}/iamessage/api/v2/conversation/${client.conversationId}/file`,
    {
      method: "POST",
      headers: { Authorization: `Bearer ${client.token.accessToken}` },
      body: form,
    },
  );
}

const entryOf = (message: Entry, extra: Entry = {}) => ({
  message: { id: randomUUID(), fileId: randomUUID(), ...message },
  esDeveloperName: "Shop",
  ...extra,
});
const file = (name = "note.txt") => new File(["Hello"], name, { type: "text/plain" });

it.each<{ what: string; entry: Entry; written?: typeof asField | typeof asPart }>([
  {
    what: "as little as there is",
    entry: { message: { id: randomUUID() }, esDeveloperName: "Shop" },
  },
  { what: "a caption", entry: entryOf({ text: "See here" }) },
  {
    what: "nulls",
    entry: entryOf(
      { text: null, inReplyToMessageId: null },
      { language: null, routingAttributes: null, isNewMessagingSession: null },
    ),
  },
  {
    what: "a fixed reply that names nothing, and a session that is open",
    entry: entryOf(
      { text: "", inReplyToMessageId: "a133c185-73a7-4adf-b6d9" },
      { isNewMessagingSession: true, routingAttributes: { _firstName: "" }, language: "en_US" },
    ),
  },
  { what: "its entry as a plain field", entry: entryOf({ text: "See here" }), written: asField },
  { what: "members nobody knows", entry: entryOf({ mood: "good" }, { unheardOf: {} }) },
])("a file comes with $what", async ({ entry, written = asPart }) => {
  const client = await aStarted(await aChat());
  const stream = await client.listen({});
  const form = new FormData();
  form.append("messageEntry", written(entry));
  form.append("fileData", file(), "note.txt");
  expect((await send(client, form)).status).toBe(202);
  await stream.until(() => stream.body().includes("Attachments"));
  const [listed] = await client.entries("?entryTypeFilter=Message");
  expect(listed?.entryPayload).toMatchObject({
    abstractMessage: {
      staticContent: {
        formatType: "Attachments",
        attachments: [{ name: "note.txt", mimeType: "text/plain", url: expect.any(String) }],
      },
    },
  });
});

test("a file may come before its entry", async () => {
  const client = await aStarted(await aChat());
  const form = new FormData();
  form.append("fileData", file());
  form.append("messageEntry", asPart(entryOf({})));
  expect((await send(client, form)).status).toBe(202);
});

test("the web sample passes a file over, and goes on", async () => {
  const chat = await aChat();
  const sample = new SampleClient(await aNetwork(chat));
  await sample.open();
  const accessToken = sample.storage.get("jwt") ?? "";
  const tab = await aListener(await aNetwork(chat), { accessToken, lastEventId: "0" });
  await tab.resume();
  const form = new FormData();
  form.append("messageEntry", asPart(entryOf({ text: "See here" })));
  form.append("fileData", file());
  expect((await send(tab, form)).status).toBe(202);
  await sample.say("Did you get it?");
  await sample.until(() => sample.texts().includes("Did you get it?"));
  expect(sample.complaints).toEqual([]);
});
