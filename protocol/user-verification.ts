/** How a channel treats customers who bring an identity token, and those who bring none. */
export const verificationModes = ["off", "observe", "optional", "required"] as const;
export type VerificationMode = (typeof verificationModes)[number];

/** The field's word for it: whether a channel knows verified customers at all. */
export type AuthMode = "UnAuth" | "Auth";

/** Where a keyset's public keys come from. */
export const keysetTypes = ["uploaded", "jwks_url"] as const;
export type KeysetType = (typeof keysetTypes)[number];

export const keyAlgorithms = ["RS256", "RS512"] as const;
export type KeyAlgorithm = (typeof keyAlgorithms)[number];

/** Why an identity token, or a request without one, is refused. Doors answer them as `code`. */
export const identityFaults = [
  "user_verification_off",
  "identity_token_required",
  "identity_token_malformed",
  "identity_token_too_large",
  "identity_token_algorithm",
  "identity_token_header",
  "identity_token_kid_missing",
  "identity_token_key_unknown",
  "identity_token_key_inactive",
  "identity_token_key_unreachable",
  "identity_token_signature",
  "identity_token_issuer",
  "identity_token_expired",
  "identity_token_lifetime",
  "identity_token_not_yet_valid",
  "identity_token_subject",
] as const;
export type IdentityFault = (typeof identityFaults)[number];

/** What a session's customer brought: nothing, a good token, or one with this fault. */
export type IdentityOutcome = "none" | "valid" | IdentityFault;

/** The claims about a customer that are taken over when a token is good. */
export const identityClaims = ["given_name", "family_name", "name", "email"] as const;
export type IdentityClaims = { [Claim in (typeof identityClaims)[number]]?: string };

/** The pre-chat fields that a claim answers. */
export const claimOfField: Readonly<Record<string, keyof IdentityClaims>> = {
  _firstName: "given_name",
  _lastName: "family_name",
  _email: "email",
};

export const identityLimits = {
  /** Characters of a whole token. */
  tokenLength: 8192,
  subjectLength: 255,
  claimLength: 120,
  /** Seconds by which two clocks may differ. */
  clockSkew: 60,
  /** Seconds from now to the latest `exp` that is believed. */
  lifetime: 24 * 3600,
  /** Bits of an RSA key. */
  keyBits: 2048,
} as const;

/** Seconds a page has to bring a new identity token before the chat is cleared. */
export const identityRenewalSeconds = 30;
