import "server-only";
import {
  type IdentityClaims,
  identityClaims,
  identityLimits,
  type KeyAlgorithm,
  keyAlgorithms,
} from "@/protocol/user-verification";
import { badHeader, expired, Fault, malformed } from "./fault";
import type { FoundKey, KeyRing, TrustedKeyset } from "./key-ring";
import { isSignedBy, type Json, readObject } from "./parts";
import { duration, said } from "./said";

/** In the order in which they are checked. */
export const stepNames = [
  "format",
  "header",
  "key",
  "signature",
  "issuer",
  "times",
  "subject",
] as const;

export type IdentityStep = (typeof stepNames)[number];

export type VerifiedIdentity = {
  keyset: TrustedKeyset;
  subject: string;
  claims: IdentityClaims;
};

/** The checks of one token, each on what the ones before it found. */
export class Steps implements Record<IdentityStep, () => string | Fault | Promise<string | Fault>> {
  #header: Json = {};
  #payload: Json = {};
  /** Keys of that name, of the token's own issuer first: two keysets may use one name. */
  #candidates: FoundKey[] = [];
  #found: FoundKey | undefined;

  constructor(
    private readonly token: string,
    private readonly ring: KeyRing,
    private readonly now: number,
  ) {}

  format(): string | Fault {
    const { token } = this;
    if (token.length > identityLimits.tokenLength) {
      return new Fault(
        "identity_token_too_large",
        `The token has ${token.length} characters; at most ${identityLimits.tokenLength} are read.`,
        "Leave out claims that the chat does not need.",
      );
    }
    const parts = token.split(".");
    if (parts.length === 5) {
      return malformed(
        "The token is encrypted (JWE).",
        "Send a signed token (JWS), not an encrypted one.",
      );
    }
    if (parts.length !== 3 || !parts.every((part) => /^[A-Za-z0-9_-]+$/.test(part))) {
      return malformed(
        "A token is three parts of base64url with dots between them.",
        "Send the token as your library made it: without quotes, “Bearer” or line breaks.",
      );
    }
    for (const [name, part] of [
      ["header", parts[0]],
      ["payload", parts[1]],
    ] as const) {
      const read = readObject(part ?? "");
      if (typeof read === "string") {
        return malformed(`The ${name} ${read}.`, "Make the token with a JWT library.");
      }
      if (name === "header") this.#header = read;
      else this.#payload = read;
    }
    return `${token.length} characters in three parts`;
  }

  header(): string | Fault {
    const { alg, kid, typ } = this.#header;
    if (!isAlgorithm(alg)) {
      return new Fault(
        "identity_token_algorithm",
        `alg is ${said(alg)}. Only RS256 and RS512 are accepted.`,
        "Sign with an RSA key and RS256.",
      );
    }
    const forbidden = forbiddenMembers.find((member) => Object.hasOwn(this.#header, member));
    if (forbidden) {
      return badHeader(
        `The header has ${forbidden}, which would let the token say how to be checked.`,
        `Leave ${forbidden} out of the header; alg, kid and typ are enough.`,
      );
    }
    if (typ !== undefined && !(typeof typ === "string" && /^(application\/)?jwt$/i.test(typ))) {
      return badHeader(
        `typ is ${said(typ)}: the token was made for another purpose.`,
        "Set typ to JWT, or leave it out.",
      );
    }
    if (typeof kid !== "string" || kid === "") {
      return new Fault(
        "identity_token_kid_missing",
        "The header has no kid, so no key can be chosen.",
        "Put the kid of your key into the token’s header.",
      );
    }
    return `alg ${alg}, kid ${said(kid)}, typ ${said(typ)}`;
  }

  async key(): Promise<string | Fault> {
    const { alg, kid } = this.#header;
    const { keysets } = this.ring;
    if (keysets.length === 0) {
      return new Fault(
        "identity_token_key_unknown",
        "No keyset is chosen, so no token can be good.",
        "Choose a keyset on the channel’s User verification tab.",
      );
    }
    const { found, unreachable } = await this.ring.find(String(kid), this.#payload.iss);
    const ofIssuer = (each: FoundKey) => Number(each.keyset.issuer === this.#payload.iss);
    const active = found
      .filter((each) => each.active)
      .toSorted((one, other) => ofIssuer(other) - ofIssuer(one));
    const [first] = active;
    if (first) {
      this.#candidates = active.filter((each) => each.key.alg === alg);
      this.#found = this.#candidates[0];
      if (this.#found) return `${said(kid)} in ${this.#found.keyset.label}`;
      return new Fault(
        "identity_token_algorithm",
        `The key ${said(kid)} is for ${first.key.alg}, and the token says ${said(alg)}.`,
        `Sign with ${first.key.alg}, or add a key for ${said(alg)}.`,
      );
    }
    if (found.length > 0) {
      return new Fault(
        "identity_token_key_inactive",
        `The key ${said(kid)} is switched off.`,
        "Switch the key on, or sign with one that is on.",
      );
    }
    if (unreachable) {
      return new Fault(
        "identity_token_key_unreachable",
        `The key ${said(kid)} is not known, and the JWKS address could not be read: ${unreachable}`,
        "Make the JWKS address answer, then try again.",
        "The token cannot be checked at the moment. Try again in a minute.",
      );
    }
    return new Fault(
      "identity_token_key_unknown",
      `No key has the kid ${said(kid)}.`,
      "Compare the kid in the token’s header with the keyset’s keys; case counts.",
    );
  }

  signature(): string | Fault {
    const { kid } = this.found().key;
    const signer = this.#candidates.find(({ key }) => isSignedBy(this.token, key));
    if (signer) {
      this.#found = signer;
      return `Made with the private key of ${said(kid)}`;
    }
    return new Fault(
      "identity_token_signature",
      `The signature was not made with the private key of ${said(kid)}, or the token was changed.`,
      "Sign with the private key that belongs to this public key.",
    );
  }

  issuer(): string | Fault {
    const { keyset } = this.found();
    const { iss } = this.#payload;
    if (iss === keyset.issuer) return `iss ${said(iss)}`;
    const near =
      typeof iss === "string" && plain(iss) === plain(keyset.issuer)
        ? " They differ in case, in a slash at the end or in spaces, and each counts."
        : "";
    return new Fault(
      "identity_token_issuer",
      `iss is ${said(iss)}; ${keyset.label} expects ${keyset.issuer}.${near}`,
      "Make the iss claim and the keyset’s issuer the same, to the letter.",
      `iss is ${said(iss)}, and another one is expected.${near} Compare it with the keyset’s issuer, to the letter.`,
    );
  }

  times(): string | Fault {
    const { exp, nbf, iat } = this.#payload;
    const now = Math.floor(this.now / 1000);
    const { clockSkew, lifetime } = identityLimits;
    if (!isTime(exp)) {
      return expired(
        "exp is missing or no number of seconds.",
        "Give the token an exp a few minutes from now, in seconds.",
      );
    }
    if (exp + clockSkew <= now) {
      return expired(
        `The token expired ${duration(now - exp)} ago.`,
        "Sign a new token for each page view; check the clock of your server.",
      );
    }
    if (exp - now > lifetime + clockSkew) {
      return new Fault(
        "identity_token_lifetime",
        `The token holds for another ${duration(exp - now)}; at most 24 hours are believed.`,
        "Sign short-lived tokens: a few minutes are enough to begin a chat.",
      );
    }
    for (const [name, moment] of [
      ["nbf", nbf],
      ["iat", iat],
    ] as const) {
      if (moment === undefined) continue;
      if (!isTime(moment) || moment - clockSkew > now) {
        return new Fault(
          "identity_token_not_yet_valid",
          isTime(moment)
            ? `${name} is ${duration(moment - now)} in the future.`
            : `${name} is no number of seconds.`,
          "Check the clock of your server, and that times are in seconds.",
        );
      }
    }
    return `Holds for another ${duration(Math.max(0, exp - now))}`;
  }

  subject(): string | Fault {
    const { sub } = this.#payload;
    const { subjectLength } = identityLimits;
    const fault = (said: string) =>
      new Fault(
        "identity_token_subject",
        said,
        "Set sub to the stable id of the customer in your system, such as their account number.",
      );
    if (typeof sub !== "string" || sub.trim() === "") return fault("sub is missing or no text.");
    if (sub.length > subjectLength) {
      return fault(`sub has ${sub.length} characters; at most ${subjectLength} are kept.`);
    }
    if (/\p{Cc}|\p{Surrogate}/u.test(sub))
      return fault("sub holds characters that cannot be stored.");
    return `sub ${said(sub)}`;
  }

  identity(): VerifiedIdentity {
    const claims: IdentityClaims = {};
    for (const name of identityClaims) {
      const value = this.#payload[name];
      if (typeof value !== "string") continue;
      const text = value.replace(/\p{Cc}|\p{Surrogate}/gu, " ").trim();
      if (name === "email" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) continue;
      if (text !== "") claims[name] = text.slice(0, identityLimits.claimLength);
    }
    return { keyset: this.found().keyset, subject: String(this.#payload.sub), claims };
  }

  private found(): FoundKey {
    if (!this.#found) throw new Error("A key is looked up before it is used");
    return this.#found;
  }
}

const forbiddenMembers = ["jku", "jwk", "x5u", "x5c", "crit", "b64", "zip", "cty"] as const;

function isAlgorithm(value: unknown): value is KeyAlgorithm {
  return keyAlgorithms.some((algorithm) => algorithm === value);
}

function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

function plain(issuer: string): string {
  return issuer.trim().toLowerCase().replace(/\/+$/, "");
}
