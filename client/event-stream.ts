import { silenceSeconds } from "@/protocol/limits";
import { eventStreamPath } from "@/protocol/messaging-api";
import type { ReadText } from "./read-text";
import { MessagingError } from "./request";
import type { ClientSession } from "./session";
import type { ServerSentEvent } from "./sse";
import { StreamReader } from "./stream-reader";

const silence = silenceSeconds * 1000;
/** A ping's time and a little. */
const believed = 30_000;

export type StreamListener = {
  event: (event: ServerSentEvent) => void;
  /** The log was restored or the position is unknown: read the entries again. */
  resync: (lastEventId: number) => void;
  connection: (connected: boolean) => void;
  /** The token holds no longer and cannot be renewed; the stream is closed. */
  expired: () => void;
};

export type StreamOptions = {
  url: string;
  orgId: string;
  session: ClientSession;
  /** Events after this one come; that of the token when the log was read after it was given. */
  lastEventId: number;
  read?: ReadText | undefined;
  on: StreamListener;
};

/** The end user's events, each once and in order, over one connection after the other. */
export class EventStream {
  readonly #options: StreamOptions;
  #lastEventId: number;
  #renewed = false;
  readonly #reader: StreamReader;

  constructor(options: StreamOptions) {
    this.#options = options;
    const { url, orgId, session, on, read } = options;
    this.#lastEventId = options.lastEventId;
    this.#reader = new StreamReader({
      request: () => ({
        url: url + eventStreamPath,
        headers: {
          Accept: "text/event-stream",
          Authorization: `Bearer ${session.token}`,
          "X-Org-Id": orgId.slice(0, 15),
          "Last-Event-ID": String(this.#lastEventId),
        },
        credentials: "omit",
      }),
      silence,
      believed,
      read,
      on: {
        event: (event) => this.#take(event),
        connection: (connected) => {
          if (connected) this.#renewed = false;
          on.connection(connected);
        },
        refused: ({ status }) => status !== 401 || this.#renew(),
      },
    });
  }

  /** Call when the network or the page comes back; `force` drops the present connection too. */
  reconnect(how?: { force: boolean }): void {
    this.#reader.reconnect(how);
  }

  close(): void {
    this.#reader.close();
  }

  #take(event: ServerSentEvent): void {
    const id = Number(event.id ?? Number.NaN);
    if (event.event === "RESYNC") {
      this.#lastEventId = id || this.#lastEventId;
      this.#options.on.resync(this.#lastEventId);
    } else if (event.event !== "ping" && !(id <= this.#lastEventId)) {
      this.#lastEventId = id || this.#lastEventId;
      this.#options.on.event(event);
    }
  }

  /** False when the end user has to start anew. */
  async #renew(): Promise<boolean> {
    const again = this.#renewed;
    this.#renewed = true;
    const refused = await this.#options.session.renew().then(
      () => again,
      (error: unknown) => error instanceof MessagingError && error.status === 401,
    );
    if (refused) this.#options.on.expired();
    return !refused;
  }
}
