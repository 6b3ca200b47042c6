import type { StreamEvent } from "@/protocol/entry";
import { pause } from "./backoff";
import type { Deployment } from "./configuration";
import { EventStream } from "./event-stream";
import type { ClientEvents, Entry } from "./events";
import { type Following, follow } from "./follow";
import { poll } from "./poll";
import { readByFetch } from "./read-by-fetch";
import { readByXhr } from "./read-by-xhr";
import type { ReadText } from "./read-text";
import type { ClientSession } from "./session";
import type { ServerSentEvent } from "./sse";
import { readClaims } from "./token";

type Source = {
  place: Deployment;
  session: ClientSession;
  /** Of the token: what came later is told. */
  lastEventId: string;
  /** How events come; by itself the best that this place can do. */
  transport: "stream" | "polling" | undefined;
  /** The newest entries, oldest first. */
  newest: () => Promise<Entry[]>;
  /** Entries from a moment on, oldest first. */
  from: (moment: number, limit: number) => Promise<Entry[]>;
  tell: <Name extends keyof ClientEvents>(name: Name, event: ClientEvents[Name]) => void;
};

const pauseBetweenReads = 2000;

/** What happens, told once and in order: what the app has read already is not told again. */
export class Feed {
  readonly #source: Source;
  #following: Following | undefined;
  #begun = false;
  /** Until the log has been read, what comes waits. */
  #held: Entry[] = [];
  #reads = 0;
  /** Identifiers of what was read. */
  #known = new Set<string>();
  #closed = false;

  constructor(source: Source) {
    this.#source = source;
  }

  /** Listens, then reads, then tells what came meanwhile and was not read: nothing falls between. */
  async begin(read: () => Promise<Entry[]>): Promise<Entry[]> {
    this.#reads++;
    try {
      const reader = this.#source.transport === "polling" ? undefined : streamReader();
      if (reader) this.#following ??= this.#openStream(reader);
      const entries = await read();
      this.#following ??= this.#poll(entries[0]?.transcriptedTimestamp ?? 0);
      this.#know(entries);
      this.#begun = true;
      return entries;
    } finally {
      // Who called has the entries before the first of what waited is told.
      setTimeout(() => this.#release());
    }
  }

  wake(how?: { force: boolean }): void {
    this.#following?.reconnect(how);
  }

  close(): void {
    this.#closed = true;
    this.#following?.close();
  }

  #openStream(read: ReadText): Following {
    const { place, session, lastEventId } = this.#source;
    const { url, orgId, deployment } = place;
    const options = {
      ...{ url, orgId, session, read, lastEventId: Number(lastEventId) || 0 },
      on: {
        ...this.#connection(),
        event: (event: ServerSentEvent) => this.#takeEvent(event),
        resync: () => void this.#resync(),
      },
    };
    const { sub } = readClaims(session.token);
    const shared = typeof document === "object" && typeof sub === "string";
    return shared
      ? follow(`${orgId.slice(0, 15)} ${deployment} ${sub}`, options)
      : new EventStream(options);
  }

  #poll(since: number): Following {
    const on = { ...this.#connection(), entry: (entry: Entry) => this.#take(entry) };
    return poll({ since, read: this.#source.from, on });
  }

  #connection() {
    const { tell } = this.#source;
    return {
      connection: (connected: boolean) => tell("connection", connected ? "connected" : "lost"),
      expired: () => tell("expired", undefined),
    };
  }

  #takeEvent({ event, data }: ServerSentEvent): void {
    if (!event.startsWith("CONVERSATION_")) return;
    const { conversationId, conversationEntry }: StreamEvent = JSON.parse(data);
    const entryPayload = JSON.parse(conversationEntry.entryPayload);
    this.#take({ ...conversationEntry, conversationId, entryPayload });
  }

  #take(entry: Entry): void {
    if (!this.#begun || this.#reads > 0) this.#held.push(entry);
    else if (!this.#closed && !this.#known.has(entry.identifier)) {
      this.#source.tell(entry.entryType, entry as never);
      this.#source.tell("entry", entry);
    }
  }

  /** The position is unknown or the log was restored: the app gets the newest entries in one piece. */
  async #resync(): Promise<void> {
    this.#reads++;
    while (!this.#closed) {
      try {
        const entries = await this.#source.newest();
        this.#know(entries);
        this.#source.tell("resync", entries);
        break;
      } catch {
        await pause(pauseBetweenReads);
      }
    }
    this.#release();
  }

  #know(entries: Entry[]): void {
    this.#known = new Set(entries.map(({ identifier }) => identifier));
  }

  #release(): void {
    this.#reads--;
    if (!this.#begun || this.#reads > 0) return;
    for (const entry of this.#held.splice(0)) this.#take(entry);
  }
}

/** Undefined where no answer can be read as it comes. */
function streamReader(): ReadText | undefined {
  if (typeof Response === "function" && "body" in Response.prototype) return readByFetch;
  return typeof XMLHttpRequest === "function" ? readByXhr : undefined;
}
