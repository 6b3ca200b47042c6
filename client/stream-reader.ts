import { backoff } from "./backoff";
import { readByFetch } from "./read-by-fetch";
import type { ReadText, StreamRequest } from "./read-text";
import { MessagingError } from "./request";
import { EventStreamParser, type ServerSentEvent } from "./sse";

type Options = {
  /** Asked for at each attempt. */
  request: () => Omit<StreamRequest, "signal">;
  /** Milliseconds without a byte after which nobody is there. */
  silence: number;
  /** A connection that said something within these milliseconds is believed after a wake-up. */
  believed: number;
  /** Milliseconds between two attempts at most. */
  longestPause?: number;
  read?: ReadText | undefined;
  on: {
    /** Every event, pings too. */
    event: (event: ServerSentEvent) => void;
    connection: (connected: boolean) => void;
    /** The server refused with an error; whether to try again. */
    refused?: (error: MessagingError) => boolean | Promise<boolean>;
  };
};

/** Reads one event stream after the other, and comes back after each loss until it is closed. */
export class StreamReader {
  readonly #options: Options;
  #failures = 0;
  #retry: number | undefined;
  #lastByte = 0;
  #closed = false;
  #attempt = new AbortController();
  #wake: (() => void) | undefined;

  constructor(options: Options) {
    this.#options = options;
    void this.#run();
  }

  /** Call when the network or the page comes back; `force` drops the present connection too. */
  reconnect({ force = false } = {}): void {
    if (force || Date.now() - this.#lastByte > this.#options.believed) this.#attempt.abort();
    this.#failures = 0;
    this.#wake?.();
  }

  close(): void {
    this.#closed = true;
    this.#attempt.abort();
    this.#wake?.();
  }

  async #run(): Promise<void> {
    const { on } = this.#options;
    while (!this.#closed) {
      const failure = await this.#read().catch((error: unknown) => error);
      if (this.#closed) return;
      const { longestPause: longest = 30_000 } = this.#options;
      const first = this.#retry ?? 1000;
      const rest = this.#pause(backoff(++this.#failures, { first, longest }));
      on.connection(false);
      if (failure instanceof MessagingError && on.refused && !(await on.refused(failure))) {
        this.close();
      }
      await rest;
    }
  }

  async #read(): Promise<void> {
    const attempt = new AbortController();
    this.#attempt = attempt;
    const { request, on, read = readByFetch } = this.#options;
    const parser = new EventStreamParser();
    let silence: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => attempt.abort(), this.#options.silence);
      this.#lastByte = Date.now();
    };
    heard();
    try {
      await read(
        { ...request(), signal: attempt.signal },
        {
          open: () => {
            heard();
            on.connection(true);
          },
          text: (chunk) => {
            // An attempt that was given up says nothing more.
            if (attempt.signal.aborted) return;
            heard();
            this.#failures = 0;
            for (const event of parser.push(chunk)) on.event(event);
            this.#retry = parser.retry ?? this.#retry;
          },
        },
      );
    } finally {
      clearTimeout(silence);
    }
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
