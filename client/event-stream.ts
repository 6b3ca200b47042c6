import { eventStreamPath } from "@/protocol/messaging-api";
import { backoff } from "./backoff";
import { MessagingError } from "./request";
import type { ClientSession } from "./session";
import { EventStreamParser, type ServerSentEvent } from "./sse";

/** The server pings every 25 s: a minute of silence means that nobody is there. */
const longestSilence = 60_000;
/** Two pings' time: a connection younger than this is believed after a wake-up. */
const believed = 30_000;

type Listener = {
  event: (event: ServerSentEvent) => void;
  /** The log was restored or the position is unknown: read the entries again. */
  resync: () => void;
  connection: (connected: boolean) => void;
  /** The token holds no longer and cannot be renewed; the stream is closed. */
  expired: () => void;
};

/** Reads the end user's events, each once and in order, and reconnects until it is closed. */
export class EventStream {
  private lastEventId: number;
  private failures = 0;
  private retry: number | undefined;
  private lastByte = 0;
  private closed = false;
  private renewed = false;
  private attempt = new AbortController();
  private wake: (() => void) | undefined;

  constructor(
    private readonly options: {
      url: string;
      orgId: string;
      session: ClientSession;
      lastEventId: string;
      on: Listener;
    },
  ) {
    this.lastEventId = Number(options.lastEventId) || 0;
    void this.run();
  }

  /** Call when the network or the page comes back; `force` drops the present connection too. */
  reconnect({ force = false } = {}): void {
    if (force || Date.now() - this.lastByte > believed) this.attempt.abort();
    this.failures = 0;
    this.wake?.();
  }

  close(): void {
    this.closed = true;
    this.attempt.abort();
    this.wake?.();
  }

  private async run(): Promise<void> {
    while (!this.closed) {
      const failure = await this.read().catch((error: unknown) => error);
      if (this.closed) return;
      this.options.on.connection(false);
      if (failure instanceof MessagingError && failure.status === 401 && !(await this.renew()))
        return;
      this.failures++;
      await this.pause(backoff(this.failures, { first: this.retry ?? 1000 }));
    }
  }

  private async read(): Promise<void> {
    this.attempt = new AbortController();
    const { url, orgId, session, on } = this.options;
    let silence = this.watchSilence();
    try {
      const response = await fetch(url + eventStreamPath, {
        headers: {
          Accept: "text/event-stream",
          Authorization: `Bearer ${session.token}`,
          "X-Org-Id": orgId,
          "Last-Event-ID": String(this.lastEventId),
        },
        cache: "no-store",
        credentials: "omit",
        signal: this.attempt.signal,
      });
      if (!response.ok || !response.body) throw new MessagingError(response.status, "No stream");
      this.lastByte = Date.now();
      this.renewed = false;
      on.connection(true);
      const parser = new EventStreamParser();
      const decoder = new TextDecoder();
      const reader = response.body.getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(silence);
        silence = this.watchSilence();
        this.failures = 0;
        this.lastByte = Date.now();
        for (const event of parser.push(decoder.decode(value, { stream: true }))) this.take(event);
        this.retry = parser.retry ?? this.retry;
      }
    } finally {
      clearTimeout(silence);
    }
  }

  private take(event: ServerSentEvent): void {
    const id = event.id === undefined ? undefined : Number(event.id);
    if (event.event === "RESYNC") {
      this.lastEventId = id ?? this.lastEventId;
      this.options.on.resync();
    } else if (event.event !== "ping" && (id === undefined || id > this.lastEventId)) {
      this.lastEventId = id ?? this.lastEventId;
      this.options.on.event(event);
    }
  }

  private async renew(): Promise<boolean> {
    const again = this.renewed;
    this.renewed = true;
    const refused = await this.options.session.renew().then(
      () => again,
      (error: unknown) => error instanceof MessagingError && error.status === 401,
    );
    if (refused) {
      this.close();
      this.options.on.expired();
    }
    return !refused;
  }

  private watchSilence(): ReturnType<typeof setTimeout> {
    const attempt = this.attempt;
    return setTimeout(() => attempt.abort(), longestSilence);
  }

  private pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
