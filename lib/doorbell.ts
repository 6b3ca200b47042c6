import { once } from "./slot";

/** What can ring. It only wakes: whoever hears it reads the database. Typing alone carries content. */
export type Rings = {
  entry: { organizationId: string; endUserId: string; seq: number };
  typing: {
    organizationId: string;
    endUserId: string;
    conversationId: string;
    /** The client's UUID of it, and its channel's address: what a customer's stream says. */
    conversationIdentifier: string;
    channelAddressIdentifier: string;
    fromCustomer: boolean;
    typing: boolean;
    senderSubject: string;
    senderDisplayName: string;
  };
  work: { organizationId: string; sessionId: string };
  presence: { organizationId: string; memberId: string };
  configuration: { organizationId: string };
  signInEnded: { sessionIds: string[] };
};
export type RingName = keyof Rings;

/** As a key: every organization's changes of configuration, for what is kept in memory. */
export const everything = "*";

export interface Doorbell {
  ring<Name extends RingName>(name: Name, ring: Rings[Name]): void;
  /**
   * `key`: an organization's id for all of its rings, an end user's id for
   * theirs, a sign-in's id for `signInEnded`. Returns how to stop listening.
   */
  listen<Name extends RingName>(
    name: Name,
    key: string,
    listener: (ring: Rings[Name]) => void,
  ): () => void;
}

const holder = once<{ bell: Doorbell | undefined }>("doorbell", () => ({ bell: undefined }));

/** The process chooses the adapter at start: in process for one node, a broker for several. */
export function setDoorbell(bell: Doorbell): void {
  holder.bell = bell;
}

export function doorbell(): Doorbell {
  if (!holder.bell) throw new Error("No doorbell: call setDoorbell first");
  return holder.bell;
}
