import type {
  ConversationEntry,
  EntryPayload,
  EntryType,
  LiveEntryType,
  QueuePositionPayload,
  TypingPayload,
} from "@/protocol/entry";

type Payload = EntryPayload | TypingPayload | QueuePositionPayload;
type PayloadOf<Type, One = Payload> = One extends { entryType: infer Types }
  ? Type extends Types
    ? One & { entryType: Type }
    : never
  : never;

/** One line of a conversation: what was said or what happened. */
export type Entry<Type extends EntryType | LiveEntryType = EntryType | LiveEntryType> =
  ConversationEntry<PayloadOf<Type>> & { conversationId: string };

/** What an app can listen to: each kind of entry by its name, and what becomes of the connection. */
export type ClientEvents = {
  [Type in EntryType | LiveEntryType]: Entry<Type>;
} & {
  /** Every entry, whatever its kind. */
  entry: Entry;
  connection: "connected" | "lost";
  /** The log was restored or has moved on too far: show these entries in place of what you show. */
  resync: Entry[];
  /** The token holds no longer and cannot be renewed: `connect` again. */
  expired: undefined;
};

export type Listener<Name extends keyof ClientEvents> = (event: ClientEvents[Name]) => void;

/** Calls who listens. What a listener throws is shown and stops no other. */
export class Emitter {
  readonly #listeners = new Map<string, Set<(event: never) => void>>();

  /** Returns how to stop. */
  on<Name extends keyof ClientEvents>(name: Name, listener: Listener<Name>): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  emit<Name extends keyof ClientEvents>(name: Name, event: ClientEvents[Name]): void {
    for (const listener of this.#listeners.get(name) ?? []) {
      try {
        (listener as Listener<Name>)(event);
      } catch (error) {
        console.error("[Foyer] A listener failed.", error);
      }
    }
  }
}
