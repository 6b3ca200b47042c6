import { identityLimits, type KeyAlgorithm, keyAlgorithms } from "@/protocol/user-verification";

/** What of a JSON Web Key is used, and nothing more. */
export type PublicKey = { kid: string; alg: KeyAlgorithm; n: string; e: string };

const privateMembers = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"] as const;
const longestKid = 255;

/** The key in a pasted JSON Web Key, or in words what is wrong with it. */
export function readJwk(text: string): PublicKey | string {
  let jwk: unknown;
  try {
    jwk = JSON.parse(text);
  } catch {
    return text.includes("-----BEGIN")
      ? "This is PEM. Turn the public key into a JSON Web Key first, such as with jose’s exportJWK."
      : "This is not JSON. Paste the whole key, from { to }.";
  }
  if (isObject(jwk) && Array.isArray(jwk.keys)) {
    if (jwk.keys.length !== 1) return "This is a set of keys. Paste one key at a time.";
    [jwk] = jwk.keys;
  }
  if (isObject(jwk) && jwk.alg === undefined) {
    return `alg is missing. Add "alg": "RS256", or RS512 if your server signs with it.`;
  }
  return publicKeyOf(jwk);
}

/** The same for a key of a JWKS address, whose `alg` is often left out: RS256 then. */
export function publicKeyOf(jwk: unknown): PublicKey | string {
  if (!isObject(jwk)) return "A key is a JSON object with kty, n, e, kid and alg.";
  const secret = privateMembers.find((member) => member in jwk);
  if (secret) {
    return `This holds the private key (member ${secret}). Keep that on your server; take kty, n, e, kid and alg alone.`;
  }
  const { kty, kid, n, e, use, alg = "RS256" } = jwk;
  if (kty !== "RSA") return `kty is ${said(kty)}. Only RSA keys are accepted.`;
  if (use !== undefined && use !== "sig") return `use is ${said(use)}. A signing key says sig.`;
  if (!isAlgorithm(alg)) return `alg is ${said(alg)}. Only RS256 and RS512 are accepted.`;
  if (typeof kid !== "string" || kid === "" || kid.length > longestKid) {
    return `kid is missing. Give the key an id of 1 to ${longestKid} characters; tokens name it in their header.`;
  }
  if (!isBase64Url(n) || !isBase64Url(e)) return "n and e must be base64url, as in RFC 7518.";
  const bits = bitsOf(n);
  if (bits < identityLimits.keyBits) {
    return `The key has ${bits} bits. Use one of at least ${identityLimits.keyBits}.`;
  }
  if (bits > 8192) return "The key has more than 8,192 bits. Use one of 2,048 to 8,192.";
  const exponent = numberOf(e);
  if (exponent < 65_537n || exponent % 2n === 0n || bitsOf(e) > 32) {
    return "The public exponent e is not safe. Use a key with the usual one, AQAB.";
  }
  return { kid, alg, n, e };
}

export function bitsOf(base64Url: string): number {
  return numberOf(base64Url).toString(2).length;
}

function numberOf(base64Url: string): bigint {
  const bytes = atob(base64Url.replaceAll("-", "+").replaceAll("_", "/"));
  const hex = [...bytes].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, "0")).join("");
  return BigInt(`0x${hex || "0"}`);
}

function isBase64Url(value: unknown): value is string {
  return (
    typeof value === "string" && /^[A-Za-z0-9_-]{2,1400}$/.test(value) && value.length % 4 !== 1
  );
}

function isAlgorithm(value: unknown): value is KeyAlgorithm {
  return keyAlgorithms.some((algorithm) => algorithm === value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function said(value: unknown): string {
  return value === undefined ? "missing" : String(value).slice(0, 40);
}
