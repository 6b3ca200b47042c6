import type { Role } from "@/protocol/member";

declare const made: unique symbol;

/**
 * Who acts, in which organization. Made only by the gates, the token doors and
 * the workers; every query and mutation takes one first.
 */
export type Actor = {
  readonly [made]: true;
  organizationId: string;
  kind: "member" | "end_user" | "system";
  /** Member id, end user key, or the worker's name. */
  id: string;
  /** What the audit trail and the other side call them. */
  name: string;
  role: Role | null;
  /** Where the request came from. */
  address: string;
};

/** Only gates, token doors, workers and seeds may call this. */
export function makeActor(actor: Omit<Actor, typeof made>): Actor {
  return actor as Actor;
}

export function systemActor(organizationId: string, worker: string): Actor {
  return makeActor({
    organizationId,
    kind: "system",
    id: worker,
    name: worker,
    role: null,
    address: "",
  });
}
