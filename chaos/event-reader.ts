import { get, type IncomingMessage } from "node:http";
import type { StreamEvent } from "@/protocol/entry";
import { eventStreamPath } from "@/protocol/messaging-api";
import { type Customer, isWritten } from "./customer";
import type { Read } from "./history";
import { closeInTheEnd } from "./left-open";

type Frame = { event: string; data: string; id: string | undefined };

const spread = (least: number, most: number) => least + Math.random() * (most - least);

/** Frames of an event stream's text, and the time it says to wait before the next attempt. */
export function readFrames(
  response: IncomingMessage,
  on: { frame: (frame: Frame) => void; retry?: (milliseconds: number) => void },
): void {
  let rest = "";
  response.setEncoding("utf8").on("data", (chunk: string) => {
    const frames = (rest + chunk).split("\n\n");
    rest = frames.pop() ?? "";
    for (const frame of frames) {
      const fields = new Map(
        frame.split("\n").map((line) => {
          const colon = line.indexOf(": ");
          return [line.slice(0, colon), line.slice(colon + 2)];
        }),
      );
      const [event, retry] = [fields.get("event"), fields.get("retry")];
      if (retry) on.retry?.(Number(retry));
      if (event) on.frame({ event, data: fields.get("data") ?? "", id: fields.get("id") });
    }
  });
}

/** A customer's event stream that is opened again, from the last id it read, until it is closed. */
export class EventReader {
  /** Moments at which it was answered with a stream. */
  readonly opened: number[] = [];
  /** Answers that were no stream. */
  readonly refusals: number[] = [];
  resyncs = 0;
  readonly #entries: Read["entries"] = [];
  #lastEventId: string | undefined;
  #response: IncomingMessage | undefined;
  #closed = false;
  #silence: NodeJS.Timeout | undefined;
  #waiting: (() => void)[] = [];

  /** `port` is the server's, or that of something between. A silent stream is given up after `silence` milliseconds. */
  constructor(
    private readonly customer: Customer,
    private readonly options: { port?: number; silence?: number; lastEventId?: string } = {},
  ) {
    this.#lastEventId = options.lastEventId;
    closeInTheEnd(this);
    this.#attempt();
  }

  get read(): Read {
    return { reader: "the stream", whole: true, entries: this.#entries };
  }

  get open(): boolean {
    return this.#response !== undefined;
  }

  has(id: string): boolean {
    return this.#entries.some((entry) => entry.id === id);
  }

  /** Resolves once `enough` holds, or with false when the time is up. */
  async until(enough: () => boolean, milliseconds: number): Promise<boolean> {
    const end = performance.now() + milliseconds;
    while (!enough() && performance.now() < end) {
      await new Promise<void>((resolve) => {
        const late = setTimeout(resolve, Math.min(250, end - performance.now()));
        this.#waiting.push(() => {
          clearTimeout(late);
          resolve();
        });
      });
    }
    return enough();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#silence);
    this.#response?.destroy();
  }

  #attempt(): void {
    if (this.#closed) return;
    const headers: Record<string, string> = {
      authorization: `Bearer ${this.customer.token.accessToken}`,
    };
    if (this.#lastEventId !== undefined) headers["last-event-id"] = this.#lastEventId;
    const port = this.options.port ?? this.customer.foyer.port;
    let over = false;
    let pause = spread(200, 1500);
    const again = () => {
      if (over) return;
      over = true;
      this.#response = undefined;
      clearTimeout(this.#silence);
      setTimeout(() => this.#attempt(), pause);
    };
    const asked = get({ host: "127.0.0.1", port, path: eventStreamPath, headers, agent: false });
    this.#watch(() => asked.destroy());
    asked.on("error", again).on("response", (response) => {
      response.on("error", () => {}).on("close", again);
      if (response.statusCode !== 200) {
        this.refusals.push(response.statusCode ?? 0);
        response.resume();
        return;
      }
      this.#response = response;
      this.opened.push(performance.now());
      response.on("data", () => this.#watch(() => response.destroy()));
      readFrames(response, {
        frame: (frame) => this.#take(frame),
        retry: (milliseconds) => {
          pause = milliseconds;
        },
      });
      this.#wake();
    });
  }

  #watch(giveUp: () => void): void {
    clearTimeout(this.#silence);
    const { silence } = this.options;
    if (silence !== undefined) this.#silence = setTimeout(giveUp, silence);
  }

  #take({ event, data, id }: Frame): void {
    if (id !== undefined) this.#lastEventId = id;
    if (event === "RESYNC") this.resyncs += 1;
    if (event === "CONVERSATION_MESSAGE") {
      const { conversationEntry: entry }: StreamEvent = JSON.parse(data);
      const { identifier, entryType, sender } = entry;
      if (isWritten(entryType, sender.role))
        this.#entries.push({ id: identifier, position: Number(id) });
    }
    this.#wake();
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
