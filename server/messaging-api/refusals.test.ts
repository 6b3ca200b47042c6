import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { aChat, type Chat } from "@/features/conversations/testing";
import { errorBody } from "@/protocol/messaging-answers.schema";
import { aCustomer, call, type TestCustomer } from "./testing";

let chat: Chat;
let customer: TestCustomer;
let other: TestCustomer;
let closedId: string;
beforeAll(async () => {
  chat = await aChat({ formFields: [{ name: "Topic", required: true, maxLength: 10 }] });
  const begun = { routingAttributes: { Topic: "Billing" } };
  customer = await aCustomer(chat);
  await customer.start(begun);
  other = await aCustomer(chat);
  await other.start(begun);
  closedId = randomUUID();
  await customer.start({ conversationId: closedId, ...begun });
  await customer.call("DELETE", `/conversation/${closedId}`);
});

/** What is sent in place of a good request: members are replaced, `undefined` leaves one out. */
type Bad = { what: string; path?: () => string; body?: Record<string, unknown> | (() => unknown) };
type Row = Bad & { status?: number; code?: string; message: string };

const unknownConversation = {
  status: 404,
  code: "not_found",
  message: "This conversation does not exist.",
};
const foreign = (rest: string): Row[] => [
  {
    what: "an unknown conversation",
    path: () => `/conversation/${randomUUID()}${rest}`,
    ...unknownConversation,
  },
  {
    what: "another customer's conversation",
    path: () => `/conversation/${other.conversationId}${rest}`,
    ...unknownConversation,
  },
  {
    what: "a conversation that is no id",
    path: () => `/conversation/a'b${rest}`,
    ...unknownConversation,
  },
];
const own = (rest = "") => `/conversation/${customer.conversationId}${rest}`;
const text = (staticContent: unknown, rest = {}) => ({
  message: { id: randomUUID(), messageType: "StaticContentMessage", staticContent, ...rest },
});
const hello = { formatType: "Text", text: "Hello" };

function table(
  operation: string,
  good: { method: string; path: () => string; body?: () => Record<string, unknown>; token?: false },
  rows: Row[],
) {
  describe(operation, () => {
    it.each(rows)("$what", async ({ path = good.path, body = {}, ...expected }) => {
      const sent = typeof body === "function" ? body() : good.body && { ...good.body(), ...body };
      const answer =
        good.token === false
          ? await call(good.method, path(), sent)
          : await customer.call(good.method, path(), sent);
      expect({ status: answer.status, ...errorBody.parse(answer.body) }).toEqual({
        status: expected.status ?? 400,
        code: expected.code ?? "invalid",
        message: expected.message,
      });
    });
  });
}

const notJson: Row[] = [
  { what: "broken JSON", body: () => "{", message: "The body is not well-formed JSON." },
  { what: "a list", body: () => "[]", message: "body must be of type object." },
];

const tokenBody = () => ({ orgId: chat.organizationId, esDeveloperName: chat.esDeveloperName });
const tokenRows: Row[] = [
  ...notJson,
  { what: "no organization", body: { orgId: undefined }, message: "orgId is required." },
  {
    what: "an organization that is none",
    body: { orgId: "somebody" },
    message: "orgId must be an organization's id: 00D and 12 characters.",
  },
  {
    what: "an unknown organization",
    body: { orgId: "00D000000000009" },
    code: "unknown_deployment",
    message: "No deployment of this organization has this name. Check orgId and esDeveloperName.",
  },
  {
    what: "no deployment",
    body: { esDeveloperName: undefined },
    message: "esDeveloperName is required.",
  },
  {
    what: "an unknown deployment",
    body: { esDeveloperName: "Nothing" },
    code: "unknown_deployment",
    message: "No deployment of this organization has this name. Check orgId and esDeveloperName.",
  },
  {
    what: "a deployment of another type",
    body: { esDeveloperName: 5 },
    message: "esDeveloperName must be of type string.",
  },
];
table(
  "POST /authorization/unauthenticated/access-token",
  {
    method: "POST",
    path: () => "/authorization/unauthenticated/access-token",
    body: tokenBody,
    token: false,
  },
  tokenRows,
);
table(
  "POST /authorization/authenticated/access-token",
  {
    method: "POST",
    path: () => "/authorization/authenticated/access-token",
    body: () => ({ ...tokenBody(), authorizationType: "JWT", customerIdentityToken: "a.b.c" }),
    token: false,
  },
  [
    ...tokenRows,
    {
      what: "another type of authorization",
      body: { authorizationType: "OAuth" },
      message: "authorizationType must be JWT.",
    },
    {
      what: "no identity token",
      body: { customerIdentityToken: undefined },
      message: "customerIdentityToken is required.",
    },
    {
      what: "a channel without user verification",
      code: "user_verification_off",
      message:
        "User verification is off on this channel. Switch it on in Setup, on the channel’s User verification tab.",
    },
  ],
);
table(
  "POST /conversation",
  {
    method: "POST",
    path: () => "/conversation",
    body: () => ({
      conversationId: randomUUID(),
      esDeveloperName: chat.esDeveloperName,
      routingAttributes: { Topic: "Billing" },
    }),
  },
  [
    ...notJson,
    { what: "no id", body: { conversationId: undefined }, message: "conversationId is required." },
    {
      what: "an id that is no UUID",
      body: { conversationId: "1" },
      message: "conversationId must be a UUID. The UUID must be in lowercase.",
    },
    {
      what: "an id in upper case",
      body: { conversationId: randomUUID().toUpperCase() },
      message: "conversationId must be a UUID. The UUID must be in lowercase.",
    },
    {
      what: "another deployment",
      body: { esDeveloperName: "Nothing" },
      message: "esDeveloperName must be Shop, for which the token was made.",
    },
    {
      what: "no deployment",
      body: { esDeveloperName: undefined },
      message: "esDeveloperName is required.",
    },
    {
      what: "attributes that are a list",
      body: { routingAttributes: ["a"] },
      message: "routingAttributes must be of type object.",
    },
    {
      what: "an attribute that is an object",
      body: { routingAttributes: { Topic: {} } },
      message: "routingAttributes.Topic must be a text.",
    },
    {
      what: "a required answer missing",
      body: { routingAttributes: {} },
      message: "routingAttributes: Topic is required.",
    },
    {
      what: "an answer too long",
      body: { routingAttributes: { Topic: "x".repeat(11) } },
      message: "routingAttributes: Topic has more than 10 characters.",
    },
    {
      what: "a language too long",
      body: { language: "x".repeat(36) },
      message: "language has at most 35 characters.",
    },
    {
      what: "a closed conversation",
      body: () => ({ conversationId: closedId, esDeveloperName: chat.esDeveloperName }),
      code: "conversation_closed",
      message: "This conversation has ended. Start a new one.",
    },
  ],
);
table("GET /conversation/list", { method: "GET", path: () => "/conversation/list" }, [
  {
    what: "a limit of 0",
    path: () => "/conversation/list?limit=0",
    message: "limit must be a number from 1 to 50.",
  },
  {
    what: "a limit of 51",
    path: () => "/conversation/list?limit=51",
    message: "limit must be a number from 1 to 50.",
  },
  {
    what: "a limit that is no number",
    path: () => "/conversation/list?limit=ten",
    message: "limit must be a number from 1 to 50.",
  },
  {
    what: "neither true nor false",
    path: () => "/conversation/list?inclClosedConvs=yes",
    message: "inclClosedConvs must be true or false.",
  },
]);
table("GET /conversation/{id}", { method: "GET", path: () => own() }, foreign(""));
table("DELETE /conversation/{id}", { method: "DELETE", path: () => own() }, foreign(""));
table(
  "DELETE /conversation/{id}/session",
  { method: "DELETE", path: () => own("/session") },
  foreign("/session"),
);
table(
  "POST /conversation/{id}/message",
  {
    method: "POST",
    path: () => own("/message"),
    body: () => ({ ...text(hello), esDeveloperName: chat.esDeveloperName }),
  },
  [
    ...foreign("/message"),
    ...notJson,
    { what: "no message", body: { message: undefined }, message: "message is required." },
    { what: "no id", body: text(hello, { id: undefined }), message: "message.id is required." },
    {
      what: "an id that is no UUID",
      body: text(hello, { id: "1" }),
      message: "message.id must be a UUID.",
    },
    {
      what: "an unknown type",
      body: text(hello, { messageType: "Shout" }),
      message:
        "message.messageType must be StaticContentMessage, ChoicesResponseMessage or FormResponseMessage.",
    },
    {
      what: "an unknown format",
      body: text({ formatType: "Media" }),
      message:
        "message.staticContent.formatType must be Text; message.staticContent.text is required.",
    },
    {
      what: "no text",
      body: text({ formatType: "Text" }),
      message: "message.staticContent.text is required.",
    },
    {
      what: "an empty text",
      body: text({ formatType: "Text", text: " \n" }),
      message: "message.staticContent.text is empty. Write a message.",
    },
    {
      what: "10,001 characters",
      body: text({ formatType: "Text", text: "x".repeat(10_001) }),
      message:
        "message.staticContent.text is longer than 10000 characters. Split it into several messages.",
    },
    {
      what: "a NUL",
      body: text({ formatType: "Text", text: "a\0b" }),
      message: "The body holds a NUL character. Remove it.",
    },
    {
      what: "a reply to what is no id",
      body: text(hello, { inReplyToMessageId: "x".repeat(65) }),
      message: "message.inReplyToMessageId has at most 64 characters.",
    },
    {
      what: "another deployment",
      body: { esDeveloperName: "Nothing" },
      message: "esDeveloperName must be Shop, for which the token was made.",
    },
    {
      what: "a flag that is a text",
      body: { isNewMessagingSession: "yes" },
      message: "isNewMessagingSession must be of type boolean.",
    },
    {
      what: "a closed conversation",
      path: () => `/conversation/${closedId}/message`,
      status: 400,
      code: "conversation_closed",
      message: "This conversation has ended. Start a new one.",
    },
  ],
);
table(
  "POST /conversation/{id}/entry",
  {
    method: "POST",
    path: () => own("/entry"),
    body: () => ({ entryType: "TypingStartedIndicator", id: randomUUID() }),
  },
  [
    ...foreign("/entry"),
    ...notJson,
    {
      what: "an entry that is stored",
      body: { entryType: "Message" },
      message: "entryType must be TypingStartedIndicator or TypingStoppedIndicator.",
    },
    {
      what: "no type",
      body: { entryType: undefined },
      message: "entryType must be TypingStartedIndicator or TypingStoppedIndicator.",
    },
    {
      what: "an id of 101 characters",
      body: { id: "x".repeat(101) },
      message: "id has at most 100 characters.",
    },
  ],
);
table("GET /conversation/{id}/entries", { method: "GET", path: () => own("/entries") }, [
  ...foreign("/entries"),
  {
    what: "a limit of 51",
    path: () => own("/entries?limit=51"),
    message: "limit must be a number from 1 to 50.",
  },
  {
    what: "a direction that is none",
    path: () => own("/entries?direction=Up"),
    message: "direction must be FromStart or FromEnd.",
  },
  {
    what: "a time that is none",
    path: () => own("/entries?startTimestamp=now"),
    message: "startTimestamp must be a time in epoch milliseconds.",
  },
  {
    what: "a time before 1970",
    path: () => own("/entries?endTimestamp=-1"),
    message: "endTimestamp must be a time in epoch milliseconds.",
  },
  {
    what: "a filter of 501 characters",
    path: () => own(`/entries?entryTypeFilter=${"x".repeat(501)}`),
    message: "entryTypeFilter has at most 500 characters.",
  },
]);

describe("no operation answers without a token that holds", () => {
  const operations: [string, () => string][] = [
    ["GET", () => "/authorization/continuation-access-token"],
    ["GET", () => "/pre-chat-answers"],
    ["POST", () => "/conversation"],
    ["GET", () => "/conversation/list"],
    ["GET", () => own()],
    ["DELETE", () => own()],
    ["DELETE", () => own("/session")],
    ["POST", () => own("/message")],
    ["POST", () => own("/entry")],
    ["GET", () => own("/entries")],
  ];
  const spoiled: [string, () => string | undefined][] = [
    ["none", () => undefined],
    ["no bearer", () => customer.accessToken],
    ["nothing after Bearer", () => "Bearer "],
    ["a word", () => "Bearer token"],
    ["another signature", () => `Bearer ${customer.accessToken.slice(0, -8)}AAAAAAAA`],
    ["another body", () => `Bearer ${exchanged(customer.accessToken, other.accessToken)}`],
    ["two tokens", () => `Bearer ${customer.accessToken} ${other.accessToken}`],
  ];

  it.each(
    operations.flatMap(([method, path]) =>
      spoiled.map(([what, token]) => ({ method, path, what, token })),
    ),
  )("$method $path, $what", async ({ method, path, token }) => {
    const authorization = token();
    const headers = authorization === undefined ? {} : { authorization };
    const body = method === "POST" ? {} : undefined;
    const answer = await call(method, path(), body, headers);
    expect(answer.status).toBe(401);
    expect(errorBody.parse(answer.body).message).not.toBe("");
    expect(answer.headers.get("content-type")).toContain("application/json");
  });

  function exchanged(token: string, another: string): string {
    const [head, , signature] = token.split(".");
    return [head, another.split(".")[1], signature].join(".");
  }
});
