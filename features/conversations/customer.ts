import { type Actor, makeActor } from "@/features/members/actor";

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
    id: guestKey(claims.endUserId),
    name: guestName,
    role: null,
    address: "",
  });
  return Object.assign(actor, claims);
}

/** A guest's uid is also the id of their row, so that a stream can listen before there is one. */
export function guestKey(uid: string): string {
  return `guest:${uid}`;
}

export function guestSubject(uid: string): string {
  return `v2/iamessage/UNAUTH/NA/uid:${uid}`;
}
