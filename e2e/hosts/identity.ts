import { generateKeyPairSync, sign } from "node:crypto";
import { site } from "../addresses";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const kid = "corner-shop-1";

/** What the website publishes, so that others can check what it signed. */
export const jwks = {
  keys: [{ ...publicKey.export({ format: "jwk" }), kid, use: "sig", alg: "RS256" }],
};

/** What the website's own server says of the visitor who is signed in there. */
export function identityToken(claims: Record<string, unknown>): string {
  const now = Math.floor(Date.now() / 1000);
  const signed = [
    { alg: "RS256", typ: "JWT", kid },
    { iss: site, iat: now, exp: now + 300, ...claims },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), privateKey).toString("base64url")}`;
}
