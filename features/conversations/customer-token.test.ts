import { SignJWT, UnsecuredJWT } from "jose";
import { expect, it, test } from "vitest";
import { derivedKeys } from "@/lib/crypto";
import { readCustomerToken, requireFresh, signCustomerToken } from "./customer-token";

const claims = {
  organizationId: "00D000000000001",
  endUserId: "uid",
  subject: "v2/iamessage/UNAUTH/NA/uid:uid",
  deployment: { id: "deployment", developerName: "Shop" },
  channelId: "channel",
  clientId: "client",
  lastEventId: "0",
  identity: undefined,
  identityOutcome: "none" as const,
  expiresAt: Math.floor(Date.now() / 1000) + 60,
};

test("a token says again what it was made for", async () => {
  const customer = await readCustomerToken(await signCustomerToken(claims));
  expect(customer).toMatchObject({ ...claims, kind: "end_user", id: "guest:uid" });
});

test("an expired token is known, and refused", async () => {
  const token = await signCustomerToken({ ...claims, expiresAt: 1 });
  const customer = await readCustomerToken(token);
  expect(customer?.organizationId).toBe(claims.organizationId);
  expect(() => customer && requireFresh(customer)).toThrow("expired");
});

const payload = {
  org: "00D000000000001",
  euid: "u",
  dep: "d",
  depName: "n",
  chn: "c",
  cid: "i",
  lei: "0",
};
const sign = (type: string, audience: string, purpose: string) =>
  new SignJWT(payload)
    .setProtectedHeader({ alg: "HS256", typ: type })
    .setSubject("s")
    .setAudience(audience)
    .setExpirationTime("1h")
    .sign(derivedKeys(purpose)[0] ?? new Uint8Array(32));

it.each([
  { what: "another type", token: () => sign("JWT", "foyer:messaging", "customer-token") },
  { what: "another audience", token: () => sign("foyer-customer+jwt", "x", "customer-token") },
  {
    what: "another purpose's key",
    token: () => sign("foyer-customer+jwt", "foyer:messaging", "session-cookie"),
  },
  { what: "no signature", token: async () => new UnsecuredJWT(payload).encode() },
  { what: "no shape at all", token: async () => "a.b.c" },
  { what: "100 KB", token: async () => "x".repeat(100_000) },
])("a token with $what speaks for nobody", async ({ token }) => {
  expect(await readCustomerToken(await token())).toBeUndefined();
});

test("a token whose payload was exchanged speaks for nobody", async () => {
  const [header, , signature] = (await signCustomerToken(claims)).split(".");
  const other = Buffer.from(JSON.stringify({ ...payload, org: "00D000000000002" }));
  const forged = [header, other.toString("base64url"), signature].join(".");
  expect(await readCustomerToken(forged)).toBeUndefined();
});
