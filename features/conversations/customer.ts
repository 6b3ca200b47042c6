import { type Actor, makeActor } from "@/features/members/actor";
import { sha256 } from "@/lib/crypto";
import type { IdentityClaims, IdentityOutcome } from "@/protocol/user-verification";

/** Who a verified customer is, by the token of their own company. */
export type CustomerIdentity = {
  /** The key of their row in `end_users`. */
  key: string;
  claims: IdentityClaims;
};

/** The actor behind a customer's token, with what the token is bound to. */
export type Customer = Actor & {
  /** Row in `end_users`; a guest's exists from the first conversation on. */
  endUserId: string;
  /** What clients call them: `v2/iamessage/UNAUTH/NA/uid:<uuid>`. */
  subject: string;
  deployment: { id: string; developerName: string };
  channelId: string;
  /** One for each token: a browser tab, a phone. */
  clientId: string;
  /** None for guests. */
  identity: CustomerIdentity | undefined;
  /** What they brought to prove who they are. */
  identityOutcome: IdentityOutcome;
  /** Where the stream begins for a client that names no event. */
  lastEventId: string;
  /** Epoch seconds. */
  expiresAt: number;
};

/** Display name of a customer who gave none; clients need one that is not empty. */
export const guestName = "Guest";

export type CustomerClaims = Omit<Customer, keyof Actor> & { organizationId: string };

/** Only the token door may call this. */
export function makeCustomer({ organizationId, ...claims }: CustomerClaims): Customer {
  const actor = makeActor({
    organizationId,
    kind: "end_user",
    id: claims.identity?.key ?? guestKey(claims.endUserId),
    name: guestName,
    role: null,
    address: "",
  });
  return Object.assign(actor, claims);
}

/** The same customer on another channel than their token was made for: a conversation stays on its own. */
export function onChannel(customer: Customer, channelId: string): Customer {
  return customer.channelId === channelId ? customer : { ...customer, channelId };
}

/** A guest's uid is also the id of their row, so that a stream can listen before there is one. */
export function guestKey(uid: string): string {
  return `guest:${uid}`;
}

export function guestSubject(uid: string): string {
  return `v2/iamessage/UNAUTH/NA/uid:${uid}`;
}

/**
 * Whoever bears the same `sub` of the same keyset is one customer, on every device: within a
 * Configuration Name, or within the channel when it has none.
 */
export function verifiedKey(of: {
  channelId: string;
  configurationName: string | null;
  keysetId: string;
  sub: string;
}): string {
  const scope = of.configurationName
    ? `name:${of.configurationName.toLowerCase()}`
    : `channel:${of.channelId}`;
  return `verified:${scope}:${of.keysetId}:${of.sub}`;
}

/** The id of their row follows from the key, so that a token writes nothing and every node agrees. */
export function verifiedEndUserId(organizationId: string, key: string): string {
  const hex = sha256(`${organizationId}\n${key}`);
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function verifiedSubject(authIdentifier: string, sub: string): string {
  return `v2/iamessage/AUTH/${authIdentifier}/uid:${sub}`;
}
