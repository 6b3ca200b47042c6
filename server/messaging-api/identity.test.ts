import { createHmac } from "node:crypto";
import { UnsecuredJWT } from "jose";
import { beforeAll, describe, expect, it, test } from "vitest";
import { aChat, aChatIn, type Chat } from "@/features/conversations/testing";
import {
  countIdentityOutcomes,
  getChannelVerification,
} from "@/features/user-verification/channel/queries";
import { addKey, switchKey } from "@/features/user-verification/keys/mutations";
import { editKeyset } from "@/features/user-verification/keysets/mutations";
import { flushRefusals } from "@/features/user-verification/refusals/counted";
import { aKeyset, aVerifiedChannel, Signer, setMode } from "@/features/user-verification/testing";
import { tryToken } from "@/features/user-verification/tokens/queries";
import type { ConversationList, CustomerToken } from "@/protocol/messaging-api";
import type { VerificationMode } from "@/protocol/user-verification";
import { aCustomer, call, TestCustomer } from "./testing";

const guestPath = "/authorization/unauthenticated/access-token";
const verifiedPath = "/authorization/authenticated/access-token";

function ask(chat: Chat, customerIdentityToken: string, extra: Record<string, unknown> = {}) {
  const { organizationId: orgId, esDeveloperName } = chat;
  const body = { orgId, esDeveloperName, authorizationType: "JWT", customerIdentityToken };
  return call("POST", verifiedPath, { ...body, ...extra });
}

async function aVerifiedChat(mode: VerificationMode = "optional") {
  const chat = await aChat();
  return { chat, ...(await aVerifiedChannel(chat.admin, chat.channelId, { mode })) };
}

async function aVerifiedCustomer(chat: Chat, token: string): Promise<TestCustomer> {
  const { status, body } = await ask(chat, token);
  expect(status).toBe(200);
  return new TestCustomer(chat, (body as CustomerToken).accessToken);
}

const listOf = async (customer: TestCustomer) =>
  (await customer.call("GET", "/conversation/list")).body as ConversationList;

test("a good token makes a verified customer of its sub", async () => {
  const { chat, signer } = await aVerifiedChat();
  const claims = { given_name: "Ann", family_name: "Archer", email: "ann@example.com" };
  const { status, body } = await ask(chat, await signer.sign(claims));
  expect(status).toBe(200);
  const { context } = body as CustomerToken;
  expect(context.endUser).toEqual({
    appType: "iamessage",
    role: "EndUser",
    subject: "v2/iamessage/AUTH/Shop_Accounts/uid:customer-42",
  });
  expect(context.identity).toEqual({ verified: true, claims });
  expect(context.configuration.embeddedServiceConfig.embeddedServiceMessagingChannel).toMatchObject(
    { authMode: "Auth", userVerification: "optional" },
  );
});

test("on a second device the same customer goes on with their conversation", async () => {
  const { chat, signer } = await aVerifiedChat();
  const phone = await aVerifiedCustomer(chat, await signer.sign());
  await phone.start();
  await phone.send("From my phone");
  const laptop = await aVerifiedCustomer(chat, await signer.sign());
  const { conversations } = await listOf(laptop);
  expect(conversations).toMatchObject([{ conversationId: phone.conversationId, endTimestamp: 0 }]);
  const there = new TestCustomer(chat, laptop.accessToken, Date.now, phone.conversationId);
  expect((await there.send("From my laptop")).status).toBe(202);
  const stranger = await aVerifiedCustomer(chat, await signer.sign({ sub: "customer-43" }));
  expect((await listOf(stranger)).conversations).toEqual([]);
  const guest = await aCustomer(chat);
  expect((await listOf(guest)).conversations).toEqual([]);
});

test("channels with the same Configuration Name share the history, and others do not", async () => {
  const { chat, signer, keyset } = await aVerifiedChat();
  const app = await aChatIn(chat, "App");
  const shared = { mode: "optional" as const, keysetIds: [keyset.id] };
  await setMode(chat.admin, chat.channelId, { ...shared, configurationName: "Shop" });
  await setMode(chat.admin, app.channelId, { ...shared, configurationName: "sHOP" });
  const onWeb = await aVerifiedCustomer(chat, await signer.sign());
  await onWeb.start();
  const inApp = await aVerifiedCustomer(app, await signer.sign());
  expect((await listOf(inApp)).openConversationsFound).toBe(1);
  await setMode(chat.admin, app.channelId, { ...shared, configurationName: "" });
  const apart = await aVerifiedCustomer(app, await signer.sign());
  expect((await listOf(apart)).openConversationsFound).toBe(0);
});

describe("modes", () => {
  const bad = { iss: "https://somebody.else" };

  it.each([
    { mode: "off", guest: 200, good: 400, wrong: 400 },
    { mode: "observe", guest: 200, good: 200, wrong: 200 },
    { mode: "optional", guest: 200, good: 200, wrong: 401 },
    { mode: "required", guest: 401, good: 200, wrong: 401 },
  ] as const)("$mode answers a guest $guest, a good token $good, a bad one $wrong", async (row) => {
    const { chat, signer } = await aVerifiedChat(row.mode);
    const { organizationId: orgId, esDeveloperName } = chat;
    const guest = await call("POST", guestPath, { orgId, esDeveloperName });
    expect(guest.status).toBe(row.guest);
    expect((await ask(chat, await signer.sign())).status).toBe(row.good);
    expect((await ask(chat, await signer.sign(bad))).status).toBe(row.wrong);
  });

  test("while it observes, a bad token makes a guest and says why", async () => {
    const { chat, signer } = await aVerifiedChat("observe");
    const { body } = await ask(chat, await signer.sign(bad));
    const { context } = body as CustomerToken;
    expect(context.endUser.subject).toMatch(/^v2\/iamessage\/UNAUTH\/NA\/uid:/);
    expect(context.identity).toMatchObject({ verified: false, code: "identity_token_issuer" });
  });

  test("chats are counted by what came with them, and refused requests by their fault", async () => {
    const { chat, signer, keyset } = await aVerifiedChat("observe");
    for (const claims of [{ sub: "a" }, { sub: "b" }, { exp: 1 }]) {
      await (await aVerifiedCustomer(chat, await signer.sign(claims))).start();
    }
    await (await aCustomer(chat)).start();
    await setMode(chat.admin, chat.channelId, { mode: "required", keysetIds: [keyset.id] });
    const { organizationId: orgId, esDeveloperName } = chat;
    await call("POST", guestPath, { orgId, esDeveloperName });
    await flushRefusals();
    const { sessions, refusals } = await countIdentityOutcomes(chat.admin, chat.channelId, 7);
    const sorted = (rows: typeof sessions) =>
      rows.map(({ outcome, count }) => `${outcome} ${count}`).toSorted();
    expect(sorted(sessions)).toEqual(["identity_token_expired 1", "none 1", "valid 2"]);
    expect(sorted(refusals)).toEqual(["identity_token_expired 1", "identity_token_required 1"]);
  });

  test("a guest's token from before begins nothing once tokens are required", async () => {
    const { chat, keyset } = await aVerifiedChat();
    const running = await aCustomer(chat);
    await running.start();
    const late = await aCustomer(chat);
    await setMode(chat.admin, chat.channelId, { mode: "required", keysetIds: [keyset.id] });
    expect(await late.start()).toMatchObject({
      status: 401,
      body: { code: "identity_token_required" },
    });
    expect((await running.send("Still here")).status).toBe(202);
  });
});

describe("lifetimes", () => {
  const life = (token: string) => {
    const { exp } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
    return Math.round((exp * 1000 - Date.now()) / 60_000);
  };

  test("a token holds for the minutes that the channel says", async () => {
    const { chat, signer, keyset } = await aVerifiedChat();
    await setMode(chat.admin, chat.channelId, {
      ...{ mode: "optional", keysetIds: [keyset.id] },
      ...{ verifiedTokenMinutes: 240, guestTokenMinutes: 60 },
    });
    expect(life((await aVerifiedCustomer(chat, await signer.sign())).accessToken)).toBe(240);
    expect(life((await aCustomer(chat)).accessToken)).toBe(60);
  });

  test("a continuation prolongs a guest, and no verified customer", async () => {
    const { chat, signer, keyset } = await aVerifiedChat();
    const verified = await aVerifiedCustomer(chat, await signer.sign());
    const guest = await aCustomer(chat);
    await setMode(chat.admin, chat.channelId, {
      ...{ mode: "optional", keysetIds: [keyset.id] },
      ...{ verifiedTokenMinutes: 120, guestTokenMinutes: 720 },
    });
    const path = "/authorization/continuation-access-token";
    const again = async (customer: TestCustomer) =>
      life(((await customer.call("GET", path)).body as CustomerToken).accessToken);
    expect(await again(verified)).toBe(60);
    expect(await again(guest)).toBe(720);
  });
});

test("a key that is switched off ends nothing that runs, and lets nobody in", async () => {
  const { chat, signer, keyId } = await aVerifiedChat();
  const running = await aVerifiedCustomer(chat, await signer.sign());
  await running.start();
  await switchKey(chat.admin, keyId, false);
  expect((await running.send("Still here")).status).toBe(202);
  expect(await ask(chat, await signer.sign())).toMatchObject({
    status: 401,
    body: { code: "identity_token_key_inactive" },
  });
});

test("while keys are rotated, tokens of both are good and mean the same customer", async () => {
  const { chat, signer, keyset } = await aVerifiedChat();
  const next = new Signer("key-2", { alg: "RS512" });
  const jwk = JSON.stringify(next.jwk);
  await addKey(chat.admin, { keysetId: keyset.id, label: "Next", jwk, active: true });
  const before = await aVerifiedCustomer(chat, await signer.sign());
  await before.start();
  const after = await aVerifiedCustomer(chat, await next.sign({}, { alg: "RS512" }));
  expect((await listOf(after)).openConversationsFound).toBe(1);
});

test("two keysets may use the same kid, and each knows its own customers", async () => {
  const { chat, signer, keyset } = await aVerifiedChat();
  const partner = await aKeyset(chat.admin, { label: "Partner", developerName: "Partner" });
  const theirs = new Signer();
  const jwk = JSON.stringify(theirs.jwk);
  await addKey(chat.admin, { keysetId: partner.id, label: "Key", jwk, active: true });
  await setMode(chat.admin, chat.channelId, {
    mode: "optional",
    keysetIds: [keyset.id, partner.id],
  });
  const subjectOf = async (token: string) =>
    ((await ask(chat, token)).body as CustomerToken).context.endUser.subject;
  expect(await subjectOf(await signer.sign())).toContain("/Shop_Accounts/");
  expect(await subjectOf(await theirs.sign())).toContain("/Partner/");
});

test("a renamed keyset knows its customers as before", async () => {
  const { chat, signer, keyset } = await aVerifiedChat();
  await (await aVerifiedCustomer(chat, await signer.sign())).start();
  await editKeyset(chat.admin, { ...keyset, label: "Accounts", developerName: "Accounts" });
  const again = await aVerifiedCustomer(chat, await signer.sign());
  expect((await listOf(again)).openConversationsFound).toBe(1);
});

describe("tokens that must fail", () => {
  let chat: Chat;
  let signer: Signer;
  const other = new Signer();
  const unknown = new Signer("key-9");
  beforeAll(async () => {
    ({ chat, signer } = await aVerifiedChat());
    const { keysetIds } = await getChannelVerification(chat.admin, chat.channelId);
    const off = { label: "Off", active: false, keysetId: keysetIds[0] ?? "" };
    await addKey(chat.admin, { ...off, jwk: JSON.stringify(new Signer("key-off").jwk) });
  });

  const now = () => Math.floor(Date.now() / 1000);
  const part = (value: unknown) =>
    Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
  /** Header and payload as they stand, with the signature of a good token. */
  const forged = async (header: unknown, payload?: unknown) => {
    const [, own, signature] = (await signer.sign()).split(".");
    return [part(header), payload === undefined ? own : part(payload), signature].join(".");
  };
  const rs256 = { alg: "RS256", typ: "JWT", kid: "key-1" };
  const good = () => ({ iss: signer.issuer, sub: "customer-42", exp: now() + 300 });
  const withPublicKeyAsSecret = () => {
    const secret = JSON.stringify(signer.jwk);
    const text = `${part({ ...rs256, alg: "HS256" })}.${part(good())}`;
    return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
  };

  const table: { what: string; token: () => string | Promise<string>; code: string }[] = [
    { what: "no text at all", token: () => "", code: "identity_token_malformed" },
    { what: "two parts", token: () => "a.b", code: "identity_token_malformed" },
    { what: "five parts (JWE)", token: () => "a.b.c.d.e", code: "identity_token_malformed" },
    {
      what: "Bearer before it",
      token: async () => `Bearer ${await signer.sign()}`,
      code: "identity_token_malformed",
    },
    {
      what: "a header that is no JSON",
      token: () => forged("no json"),
      code: "identity_token_malformed",
    },
    {
      what: "a header that is a list",
      token: () => forged([rs256]),
      code: "identity_token_malformed",
    },
    {
      what: "a duplicated claim",
      token: () =>
        forged(rs256, `{"iss":"${signer.issuer}","sub":"a","sub":"b","exp":${now() + 300}}`),
      code: "identity_token_malformed",
    },
    {
      what: "a duplicated header member",
      token: () => forged('{"alg":"RS256","alg":"none","kid":"key-1"}'),
      code: "identity_token_malformed",
    },
    {
      what: "8,193 characters",
      token: () => signer.sign({ more: "x".repeat(8000) }),
      code: "identity_token_too_large",
    },
    {
      what: "no signature and alg none",
      token: () => new UnsecuredJWT(good()).encode(),
      code: "identity_token_malformed",
    },
    {
      what: "alg none with a signature",
      token: () => forged({ ...rs256, alg: "none" }),
      code: "identity_token_algorithm",
    },
    {
      what: "alg nOnE",
      token: () => forged({ ...rs256, alg: "nOnE" }),
      code: "identity_token_algorithm",
    },
    {
      what: "HS256 with the public key as secret",
      token: withPublicKeyAsSecret,
      code: "identity_token_algorithm",
    },
    {
      what: "RS384",
      token: () => signer.sign({}, { alg: "RS384" }),
      code: "identity_token_algorithm",
    },
    {
      what: "PS256",
      token: () => signer.sign({}, { alg: "PS256" }),
      code: "identity_token_algorithm",
    },
    {
      what: "RS512 of a key for RS256",
      token: () => signer.sign({}, { alg: "RS512" }),
      code: "identity_token_algorithm",
    },
    {
      what: "a list of algorithms",
      token: () => forged({ ...rs256, alg: ["RS256"] }),
      code: "identity_token_algorithm",
    },
    {
      what: "an embedded jwk",
      token: () => other.sign({}, { jwk: other.jwk }),
      code: "identity_token_header",
    },
    {
      what: "jku",
      token: () => signer.sign({}, { jku: "https://evil.example/jwks" }),
      code: "identity_token_header",
    },
    {
      what: "x5u",
      token: () => signer.sign({}, { x5u: "https://evil.example/cert" }),
      code: "identity_token_header",
    },
    { what: "x5c", token: () => signer.sign({}, { x5c: ["AA=="] }), code: "identity_token_header" },
    {
      what: "crit",
      token: () => forged({ ...rs256, crit: ["exp"] }),
      code: "identity_token_header",
    },
    {
      what: "b64=false",
      token: () => forged({ ...rs256, b64: false }),
      code: "identity_token_header",
    },
    {
      what: "typ of another purpose",
      token: () => signer.sign({}, { typ: "at+jwt" }),
      code: "identity_token_header",
    },
    {
      what: "Foyer's own access token",
      token: async () => (await aCustomer(chat)).accessToken,
      code: "identity_token_algorithm",
    },
    {
      what: "no kid",
      token: () => signer.sign({}, { kid: undefined }),
      code: "identity_token_kid_missing",
    },
    {
      what: "a kid that is a number",
      token: () => forged({ ...rs256, kid: 1 }),
      code: "identity_token_kid_missing",
    },
    { what: "an unknown kid", token: () => unknown.sign(), code: "identity_token_key_unknown" },
    {
      what: "a kid in another case",
      token: () => signer.sign({}, { kid: "KEY-1" }),
      code: "identity_token_key_unknown",
    },
    {
      what: "a kid that is a path",
      token: () => signer.sign({}, { kid: "../../key-1" }),
      code: "identity_token_key_unknown",
    },
    {
      what: "a kid that is SQL",
      token: () => signer.sign({}, { kid: "' or 1=1 --" }),
      code: "identity_token_key_unknown",
    },
    {
      what: "a kid of an inactive key",
      token: () => signer.sign({}, { kid: "key-off" }),
      code: "identity_token_key_inactive",
    },
    {
      what: "the signature of another key",
      token: () => other.sign(),
      code: "identity_token_signature",
    },
    {
      what: "the signature of another body",
      token: () => forged(rs256, good()),
      code: "identity_token_signature",
    },
    {
      what: "an issuer in another case",
      token: () => signer.sign({ iss: "https://LOGIN.example.com" }),
      code: "identity_token_issuer",
    },
    {
      what: "an issuer with a slash more",
      token: () => signer.sign({ iss: `${signer.issuer}/` }),
      code: "identity_token_issuer",
    },
    {
      what: "a list of issuers",
      token: () => signer.sign({ iss: [signer.issuer] }),
      code: "identity_token_issuer",
    },
    {
      what: "no issuer",
      token: () => signer.sign({ iss: undefined }),
      code: "identity_token_issuer",
    },
    {
      what: "no exp",
      token: () => signer.sign({ exp: undefined }),
      code: "identity_token_expired",
    },
    {
      what: "exp in the past",
      token: () => signer.sign({ exp: now() - 61 }),
      code: "identity_token_expired",
    },
    {
      what: "exp as a text",
      token: () => forged(rs256, { ...good(), exp: "9999999999" }),
      code: "identity_token_signature",
    },
    {
      what: "exp in milliseconds",
      token: () => signer.sign({ exp: Date.now() + 300_000 }),
      code: "identity_token_lifetime",
    },
    {
      what: "exp in two days",
      token: () => signer.sign({ exp: now() + 2 * 86_400 }),
      code: "identity_token_lifetime",
    },
    {
      what: "nbf in the future",
      token: () => signer.sign({ nbf: now() + 120 }),
      code: "identity_token_not_yet_valid",
    },
    {
      what: "iat in the future",
      token: () => signer.sign({ iat: now() + 120 }),
      code: "identity_token_not_yet_valid",
    },
    {
      what: "no sub",
      token: () => signer.sign({ sub: undefined }),
      code: "identity_token_subject",
    },
    {
      what: "an empty sub",
      token: () => signer.sign({ sub: " " }),
      code: "identity_token_subject",
    },
    {
      what: "a sub that is too long",
      token: () => signer.sign({ sub: "x".repeat(256) }),
      code: "identity_token_subject",
    },
    {
      what: "a NUL in sub",
      token: () => signer.sign({ sub: "a\0b" }),
      code: "identity_token_subject",
    },
  ];

  it.each(table)("$what is refused with 401 $code", async ({ token, code }) => {
    const made = await token();
    const { status, body } = await ask(chat, made);
    expect({ status, body }).toEqual({
      status: 401,
      body: { message: expect.any(String), code },
    });
    if (made.length > 20) expect(JSON.stringify(body)).not.toContain(made.slice(-20));
  });

  test("keys that cannot be read are no secret to admins, and nothing of them is told to others", async () => {
    const other = await aChat();
    const jwksUrl = "https://10.0.0.5/jwks";
    const keyset = await aKeyset(other.admin, { label: "Secret House", type: "jwks_url", jwksUrl });
    await setMode(other.admin, other.channelId, { mode: "required", keysetIds: [keyset.id] });
    const token = await signer.sign();
    expect((await ask(other, token)).body).toEqual({
      message: "The token cannot be checked at the moment. Try again in a minute.",
      code: "identity_token_key_unreachable",
    });
    const { channelId } = other;
    const { checks } = await tryToken(other.admin, { channelId, token });
    expect(checks.at(-1)?.said).toContain("10.0.0.5");
  });

  test("the name of a keyset is not told to who signs for another issuer", async () => {
    const { body } = await ask(chat, await signer.sign({ iss: "https://other.example.com" }));
    expect(JSON.stringify(body)).not.toContain("Shop accounts");
  });

  test("an issuer that differs in case alone is told apart from another one", async () => {
    const { body } = await ask(chat, await signer.sign({ iss: "https://LOGIN.example.com" }));
    expect(body).toMatchObject({ message: expect.stringContaining("differ in case") });
  });

  test("a minute's difference between two clocks is forgiven", async () => {
    const late = await ask(chat, await signer.sign({ exp: now() - 30, iat: now() + 30 }));
    expect(late.status).toBe(200);
  });

  test("a body of more than 64 KiB is refused before it is read", async () => {
    expect((await ask(chat, "x".repeat(100_000))).status).toBe(413);
  });

  test("another organization's keys make nobody's customer here", async () => {
    const theirs = await aVerifiedChat();
    expect((await ask(theirs.chat, await theirs.signer.sign())).status).toBe(200);
    expect(await ask(chat, await theirs.signer.sign())).toMatchObject({
      status: 401,
      body: { code: "identity_token_signature" },
    });
    const stranger = new Signer("their-own");
    expect((await ask(chat, await stranger.sign())).body).toMatchObject({
      code: "identity_token_key_unknown",
    });
  });

  test("the same sub of two organizations is two customers", async () => {
    const theirs = await aVerifiedChat();
    const here = await aVerifiedCustomer(chat, await signer.sign({ sub: "same" }));
    await here.start();
    const there = await aVerifiedCustomer(theirs.chat, await theirs.signer.sign({ sub: "same" }));
    expect((await listOf(there)).conversations).toEqual([]);
  });

  it.each([
    { authorizationType: "SAML" },
    { customerIdentityToken: 5 },
    { authorizationType: undefined },
  ])("a request with %o is 400", async (extra) => {
    expect((await ask(chat, await signer.sign(), extra)).status).toBe(400);
  });
});
