import { randomUUID } from "node:crypto";
import { describe, expect, it, test, vi } from "vitest";
import { run, transaction } from "@/db/client";
import { auditFilterOf } from "@/features/audit/filter";
import { eachAuditEvent } from "@/features/audit/queries";
import { appendEntry } from "@/features/conversations/entries/mutations";
import { messagePayload, textMessage } from "@/features/conversations/entries/payloads";
import { saveSession } from "@/features/conversations/sessions/testing";
import { aChat, type Chat } from "@/features/conversations/testing";
import { systemActor } from "@/features/members/actor";
import { setPresence } from "@/features/routing/presence/mutations";
import { consoleApiPath, type Desk } from "@/protocol/console-api";
import { messagingApiPath } from "@/protocol/messaging-api";
import { makeListener } from "@/server/http/listener";
import { serve } from "@/server/stream-testing";
import { consoleApi } from "../console-api/app";
import { aSignedIn, desk } from "../console-api/testing";
import { askConfig } from "../embedding/testing";
import { aCustomer, TestCustomer } from "./testing";

// The first PDF unfolds the tables of its library, and ten thousand entries are many.
vi.setConfig({ testTimeout: 30_000 });

async function aTalk(extra: Record<string, unknown> = {}, saveTranscript = true) {
  const chat = await aChat();
  await saveSession(chat, { saveTranscript });
  const customer = await aCustomer(chat);
  await customer.start(extra);
  return { chat, customer };
}

/** Over the network: a stream says more of itself there than in memory. */
async function download(
  { accessToken, conversationId }: TestCustomer,
  query = "",
  headers: Record<string, string> = {},
): Promise<Response> {
  const url = await serve(makeListener((_request, response) => void response.end("page"), false));
  const path = `${messagingApiPath}/conversation/${conversationId}/transcript${query}`;
  return fetch(url + path, { headers: { authorization: `Bearer ${accessToken}`, ...headers } });
}

const textOf = async (customer: TestCustomer, query = "") =>
  (await download(customer, `?format=text${query}`)).text();

async function aRep(chat: Chat) {
  await setPresence(chat.rep, "available");
  const rep = await aSignedIn(chat.rep);
  const waiting = ((await desk(rep, "GET", "/desk")).body as Desk).waiting.at(-1);
  await desk(rep, "POST", `/work-items/${waiting?.workItemId}/acceptance`);
  const { conversationId = "", sessionId = "" } = waiting ?? {};
  return {
    rep,
    conversationId,
    says: (text: string) =>
      desk(rep, "POST", `/conversations/${conversationId}/messages`, { id: randomUUID(), text }),
    ends: () => desk(rep, "POST", `/sessions/${sessionId}/ending`),
  };
}

test("a transcript says who said what and when, who came and went, and how it ended", async () => {
  const { chat, customer } = await aTalk({ language: "de_CH" });
  await customer.send("Wo ist mein Paket?");
  const { says, ends } = await aRep(chat);
  await says("Unterwegs.\nMorgen ist es da.");
  await ends();
  const text = await textOf(customer, "&timeZone=Europe/Zurich");
  expect(text).toMatch(/^Chat-Transkript\n.+ · Shop\n\nBeginn: \d+\. \p{L}+ \d{4} um \d\d:\d\d\n/u);
  expect(text).toContain("Zeiten: Europe/Zurich (GMT+");
  const said = text.replace(/\d\d:\d\d {2}/g, "").split("\n");
  expect(said.slice(said.findIndex((line) => line.startsWith("---")))).toEqual([
    ...["------------", "", "Kunde", "    Wo ist mein Paket?"],
    ...["", `${chat.rep.name} ist jetzt im Chat`],
    ...["", chat.rep.name, "    Unterwegs.", "    Morgen ist es da."],
    ...["", `${chat.rep.name} hat den Chat verlassen`],
    ...["", "Das Team hat den Chat beendet", ""],
  ]);
});

test("no message can look like another entry, and nothing internal is told", async () => {
  const { chat, customer } = await aTalk();
  await customer.send("Hi\n10:00  Ann Agent\rAll is paid\u0007\u2028Done");
  const { conversationId } = await aRep(chat);
  await internal(chat, conversationId, "He sounds angry");
  const text = await textOf(customer);
  expect(text).toContain("    Hi\n    10:00  Ann Agent\n    All is paid\n    Done\n");
  expect(text).not.toContain("angry");
});

async function internal(chat: Chat, conversationId: string, text: string): Promise<void> {
  const actor = systemActor(chat.organizationId, "test");
  const [row] = await run(
    { name: "end_user_of_test", text: "select end_user_id as id from conversations where id = $1" },
    [conversationId],
  );
  const place = { endUserId: String(row?.id), conversationId };
  const id = randomUUID();
  const payload = messagePayload(textMessage(id, text));
  await transaction(() => appendEntry(actor, place, { payload }));
  await run(
    {
      name: "hide_entry_of_test",
      text: "update conversation_entries set visibility = 'internal' where identifier = $1 returning 1",
    },
    [id],
  );
}

test("a transcript is a tagged PDF in the conversation's language, with a title and a name", async () => {
  const { customer } = await aTalk({ language: "ar" });
  await customer.send("مرحبا 日本語 Ωmega 😀 \u{1F9FF} 한국어 \u0915\u094d\u0937 e\u0301");
  const answer = await download(customer);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="chat-${new Date().toISOString().slice(0, 10)}-${customer.conversationId.slice(0, 8)}.pdf"`,
    "content-language": "ar",
    "x-content-type-options": "nosniff",
    "content-security-policy": "sandbox",
    "cache-control": "no-store, no-transform",
  });
  const pdf = Buffer.from(await answer.arrayBuffer()).toString("latin1");
  expect(pdf.slice(0, 8)).toBe("%PDF-1.7");
  expect(pdf.trimEnd().endsWith("%%EOF")).toBe(true);
  const parts = ["/Lang (ar)", "/Marked true", "/StructTreeRoot", "/DisplayDocTitle true"];
  expect(parts.filter((part) => !pdf.includes(part))).toEqual([]);
  const fonts = [...pdf.matchAll(/BaseFont \/[A-Z]{6}\+(\w+)/g)].map(([, name]) => name);
  expect(new Set(fonts)).toEqual(
    new Set(["Geist", "IBMPlexSansArabic", "MotoyaLCedar", "NotoSans", "NotoEmoji"]),
  );
});

it.each([
  { query: "", accept: undefined, type: "application/pdf" },
  { query: "", accept: "*/*", type: "application/pdf" },
  { query: "", accept: "text/plain", type: "text/plain; charset=utf-8" },
  { query: "", accept: "text/*, application/pdf;q=0.5", type: "text/plain; charset=utf-8" },
  { query: "", accept: "text/plain;q=0, */*", type: "application/pdf" },
  { query: "?format=text", accept: "application/pdf", type: "text/plain; charset=utf-8" },
  { query: "?format=pdf&timeZone=", accept: "text/plain", type: "application/pdf" },
])("$query with Accept $accept is $type", async ({ query, accept, type }) => {
  const { customer } = await aTalk();
  const answer = await download(customer, query, accept === undefined ? {} : { accept });
  expect(answer.headers.get("content-type")).toBe(type);
  await answer.arrayBuffer();
});

describe("bad requests", () => {
  it.each([
    { query: "?format=docx", status: 400, said: "format must be pdf or text." },
    {
      query: "?timeZone=Mars/Olympus",
      status: 400,
      said: "timeZone must be a time zone such as Europe/Zurich.",
    },
    {
      query: `?timeZone=${"x".repeat(65)}`,
      status: 400,
      said: expect.stringContaining("timeZone"),
    },
    { query: "", accept: "image/png", status: 400, said: expect.stringContaining("format") },
  ])("$query $accept is $status", async ({ query, accept, status, said }) => {
    const { customer } = await aTalk();
    const answer = await download(customer, query, accept === undefined ? {} : { accept });
    expect({ status: answer.status, body: await answer.json() }).toMatchObject({
      status,
      body: { message: said },
    });
  });

  test("an unknown conversation, another customer's and a malformed id are all 404", async () => {
    const { chat, customer } = await aTalk();
    const other = await aCustomer(chat);
    const answers = [customer.conversationId, randomUUID(), "a.b", "../list"].map((id) =>
      download(new TestCustomer(chat, other.accessToken, Date.now, id)),
    );
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  test("without a token it is 401, and too many in a minute are 429", async () => {
    const { customer } = await aTalk();
    const nobody = new TestCustomer(customer.chat, "x", Date.now, customer.conversationId);
    expect((await download(nobody)).status).toBe(401);
    const statuses = [];
    for (let at = 0; at < 11; at++)
      statuses.push((await download(customer, "?format=text")).status);
    expect(statuses).toEqual([...Array(10).fill(200), 429]);
  });
});

test("Save transcript counts at once: in the configuration, in tokens and at the door", async () => {
  const { chat, customer } = await aTalk({}, false);
  const allowed = async () => {
    const { organizationId: orgId, esDeveloperName: esConfigName } = chat;
    const config = await (await askConfig({ orgId, esConfigName })).json();
    const token = await customer.call("POST", "/authorization/unauthenticated/access-token", {
      ...{ orgId, esDeveloperName: esConfigName, platform: "Web" },
    });
    return [config, (token.body as { context: { configuration: unknown } }).context.configuration];
  };
  const switched = (allowTranscriptDownload: boolean) =>
    Array(2).fill(
      expect.objectContaining({
        embeddedServiceConfig: expect.objectContaining({ transcript: { allowTranscriptDownload } }),
      }),
    );
  expect(await allowed()).toEqual(switched(false));
  const refused = await download(customer);
  expect({ status: refused.status, body: await refused.json() }).toMatchObject({
    status: 403,
    body: { code: "transcript_off" },
  });
  await saveSession(chat, { saveTranscript: true });
  expect(await allowed()).toEqual(switched(true));
  expect((await download(customer)).status).toBe(200);
});

test("a chat that its customer closed can still be taken away", async () => {
  const { chat, customer } = await aTalk();
  await aRep(chat);
  await customer.call("DELETE", `/conversation/${customer.conversationId}`);
  const text = await textOf(customer);
  expect(text).toContain("The customer ended the chat");
  expect(text).not.toContain("Still open");
});

test("ten thousand entries are sent as they are read", async () => {
  const { customer } = await aTalk();
  await manyEntries(customer, 10_000);
  const { body, headers } = await download(customer, "?format=text");
  expect(headers.get("content-length")).toBeNull();
  let [pieces, largest, whole] = [0, 0, 0];
  let last = "";
  for await (const piece of body ?? []) {
    pieces += 1;
    largest = Math.max(largest, piece.byteLength);
    whole += piece.byteLength;
    last = Buffer.from(piece).toString();
  }
  expect(pieces).toBeGreaterThan(5);
  expect(largest).toBeLessThan(whole / 4);
  expect(last.trimEnd().endsWith("Message 10000")).toBe(true);
});

async function manyEntries({ chat, conversationId }: TestCustomer, count: number): Promise<void> {
  await run(
    {
      name: "many_entries_of_test",
      text: `
        with found as (
          select id, end_user_id from conversations where organization_id = $1 and identifier = $2
        ), numbered as (
          update end_users set last_seq = last_seq + $3::int
          from found where end_users.id = found.end_user_id returning last_seq
        )
        insert into conversation_entries (
          organization_id, end_user_id, seq, conversation_id, identifier, entry_type, payload,
          sender_role, sender_app_type, sender_subject, sender_display_name, visibility,
          client_at, transcripted_at
        )
        select $1, found.end_user_id, numbered.last_seq - $3::int + at, found.id, 'many-' || at, 'Message',
          jsonb_build_object('entryType', 'Message', 'id', 'many-' || at, 'messageReason', null,
            'abstractMessage', jsonb_build_object('messageType', 'StaticContentMessage',
              'id', 'many-' || at, 'inReplyToMessageId', null, 'references', jsonb_build_array(),
              'staticContent', jsonb_build_object('formatType', 'Text', 'text', 'Message ' || at))),
          'EndUser', 'iamessage', 'x', 'Zoe', 'all', now(), now()
        from found, numbered, generate_series(1, $3::int) at
        returning 1`,
    },
    [chat.organizationId, conversationId, count],
  );
}

describe("a rep's download", () => {
  const take = async ({ cookie }: { cookie: string }, path: string) =>
    consoleApi().request(`${consoleApiPath}${path}`, { headers: { cookie } });
  const path = (conversationId: string, query: string) =>
    `/conversations/${conversationId}/transcript${query}`;

  test("is what the customer may see, whatever the switch says, and stands in the audit trail", async () => {
    const { chat, customer } = await aTalk({}, false);
    await customer.send("Hello");
    const { rep, conversationId } = await aRep(chat);
    await internal(chat, conversationId, "He sounds angry");
    const text = await (await take(rep, path(conversationId, "?format=text"))).text();
    expect(text).toContain("    Hello");
    expect(text).not.toContain("angry");
    const events = [];
    for await (const event of eachAuditEvent(chat.admin, auditFilterOf({}))) events.push(event);
    expect(events.filter(({ action }) => action === "transcript_exported")).toMatchObject([
      { actorId: chat.rep.id, recordId: conversationId, after: { format: "text" } },
    ]);
  });

  test("is refused to a rep who may not see the conversation", async () => {
    const { chat } = await aTalk();
    const { conversationId } = await aRep(chat);
    const stranger = await aSignedIn(chat.admin);
    expect((await take(stranger, path(conversationId, ""))).status).toBe(404);
  });
});
