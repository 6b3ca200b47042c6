import { expect, it, test } from "vitest";
import { Signer } from "../testing";
import { publicKeyOf, readJwk } from "./jwk";

const good = new Signer().jwk;
const weak = new Signer("weak", { modulusLength: 1024 }).jwk;

test("the public part of a good key is taken over", () => {
  const { n, e } = good;
  expect(readJwk(JSON.stringify({ ...good, use: "sig", x5t: "more" }))).toEqual({
    ...{ kid: "key-1", alg: "RS256", n, e },
  });
  expect(readJwk(JSON.stringify({ keys: [good] }))).toMatchObject({ kid: "key-1" });
});

test("a key of a JWKS address without alg is for RS256", () => {
  expect(publicKeyOf({ ...good, alg: undefined })).toMatchObject({ alg: "RS256" });
});

it.each([
  { what: "no JSON", jwk: "kty: RSA", said: "not JSON" },
  { what: "PEM", jwk: "-----BEGIN PUBLIC KEY-----", said: "PEM" },
  { what: "a list", jwk: [good], said: "JSON object" },
  { what: "two keys", jwk: { keys: [good, good] }, said: "one key at a time" },
  { what: "a private exponent", jwk: { ...good, d: "AA" }, said: "private key (member d)" },
  { what: "a prime", jwk: { ...good, p: "AA" }, said: "private key (member p)" },
  { what: "a shared secret", jwk: { kty: "oct", k: "AA", alg: "HS256" }, said: "private key" },
  { what: "an elliptic curve", jwk: { ...good, kty: "EC" }, said: "Only RSA" },
  { what: "no alg", jwk: { ...good, alg: undefined }, said: "alg is missing" },
  { what: "HS256", jwk: { ...good, alg: "HS256" }, said: "RS256 and RS512" },
  { what: "no kid", jwk: { ...good, kid: undefined }, said: "kid is missing" },
  { what: "an encryption key", jwk: { ...good, use: "enc" }, said: "use is enc" },
  { what: "1,024 bits", jwk: weak, said: "1024 bits" },
  { what: "an exponent of 1", jwk: { ...good, e: "AQ" }, said: "exponent" },
  { what: "an exponent of 3", jwk: { ...good, e: "AAAD" }, said: "exponent" },
  { what: "an even exponent", jwk: { ...good, e: "AQAC" }, said: "exponent" },
  { what: "a modulus that is none", jwk: { ...good, n: "a+b/" }, said: "base64url" },
])("a key with $what is refused", ({ jwk, said }) => {
  const read = readJwk(typeof jwk === "string" ? jwk : JSON.stringify(jwk));
  expect(read).toContain(said);
});
