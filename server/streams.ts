import type { ServerResponse } from "node:http";
import { metrics } from "@/lib/metrics";
import { once } from "@/lib/slot";
import { pingSeconds } from "@/protocol/limits";
import { writeHead } from "./doors/raw";

/** Unsent bytes at which a reader is cut; it comes back and resumes. */
const maximumUnsent = 1024 * 1024;
/** Unsent bytes at which it is given no more lines until it has read. */
const fullEnough = 256 * 1024;
/** Seconds for which a reader may take nothing at all. */
const stalledSeconds = 15;

/** What the one timer of this process asks of each stream. */
export interface StreamOwner {
  readonly stream: EventStream;
  /** Epoch milliseconds at which it must end. */
  readonly expiresAt: number;
  /** The reader has room again. */
  drained(): void;
  closed(): void;
}

/** One open `text/event-stream` on a bare response: no request object, no timer of its own. */
export class EventStream {
  #stalledAt = 0;

  constructor(private readonly response: ServerResponse) {}

  /** `retry`: milliseconds after which its client comes back when it is cut. */
  open(headers: Record<string, string>, retry?: number): void {
    writeHead(this.response, 200, {
      ...headers,
      "content-type": "text/event-stream",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    });
    // Written alone, the head that Node keeps is one text and no tree of forty pieces.
    this.response.cork();
    this.response.flushHeaders();
    this.response.write(retry === undefined ? ":\n\n" : `:\n\nretry: ${retry}\n\n`);
    this.response.uncork();
  }

  get writable(): boolean {
    return !this.response.writableEnded && !this.response.destroyed;
  }

  /** False while the reader has not taken what it was given. */
  get ready(): boolean {
    return this.writable && this.response.writableLength < fullEnough;
  }

  send(event: string, data: string, id?: string): void {
    if (!this.writable) return;
    const idLine = id === undefined ? "" : `id: ${id}\n`;
    this.response.write(`event: ${event}\ndata: ${data}\n${idLine}\n`);
    if (this.response.writableLength > maximumUnsent) this.response.destroy();
  }

  /** Ends well: the client comes back at a time of its own, not with all the others. */
  end(retryMilliseconds?: number): void {
    if (!this.writable) return;
    this.response.end(retryMilliseconds === undefined ? "" : `retry: ${retryMilliseconds}\n\n`);
  }

  /** Cuts a reader that took nothing for too long. */
  checkStall(now: number): void {
    if (!this.response.writableNeedDrain) {
      this.#stalledAt = 0;
    } else if (this.#stalledAt === 0) {
      this.#stalledAt = now;
    } else if (now - this.#stalledAt > stalledSeconds * 1000) {
      this.response.destroy();
    }
  }
}

type Kind = { owners: Set<StreamOwner>[]; ping: (owners: StreamOwner[]) => Promise<void> };

type Registry = {
  kinds: Map<string, Kind>;
  tick: number;
  timer: NodeJS.Timeout | undefined;
  ending: boolean;
};

const registry = () =>
  once<Registry>("streams", () => ({
    kinds: new Map(),
    tick: 0,
    timer: undefined,
    ending: false,
  }));

/**
 * Keeps a stream until it closes. One timer serves all streams of the process:
 * each second another part of them gets its ping, so that they never come at once.
 */
export function keepStream(
  response: ServerResponse,
  owner: StreamOwner,
  kind: { name: string; everySeconds: number; ping: (owners: StreamOwner[]) => Promise<void> },
): void {
  if (response.destroyed) {
    owner.closed();
    return;
  }
  const { kinds } = registry();
  const known = kinds.get(kind.name);
  const slots =
    known?.owners ?? Array.from({ length: kind.everySeconds }, () => new Set<StreamOwner>());
  if (!known) kinds.set(kind.name, { owners: slots, ping: kind.ping });
  const slot = slots.reduce((least, next) => (next.size < least.size ? next : least));
  slot.add(owner);
  metrics().streams.inc({ kind: kind.name });
  response.on("drain", () => owner.drained());
  response.on("close", () => {
    slot.delete(owner);
    metrics().streams.dec({ kind: kind.name });
    owner.closed();
    if (countStreams() === 0) stopTimer();
  });
  startTimer();
}

export const customerPingSeconds = pingSeconds;

export function countStreams(): number {
  let count = 0;
  for (const { owners } of registry().kinds.values()) {
    for (const slot of owners) count += slot.size;
  }
  return count;
}

/**
 * Milliseconds after which a client comes back when it is cut. With it all others are: so they come
 * at times of their own, spread over a second for each thousand.
 */
export function pauseAfterCut(open = countStreams()): number {
  return 1000 + Math.floor(Math.random() * Math.min(open, 10_000));
}

function startTimer(): void {
  const kept = registry();
  kept.timer ??= setInterval(tick, 1000).unref();
}

function stopTimer(): void {
  clearInterval(registry().timer);
  registry().timer = undefined;
}

function tick(): void {
  const kept = registry();
  kept.tick += 1;
  const now = Date.now();
  for (const { owners, ping } of kept.kinds.values()) {
    for (const slot of owners) {
      for (const owner of slot) {
        if (owner.expiresAt <= now) owner.stream.end();
        else owner.stream.checkStall(now);
      }
    }
    const due = [...(owners[kept.tick % owners.length] ?? [])];
    for (const { stream } of due) if (stream.ready) stream.send("ping", "0");
    if (due.length > 0) void ping(due);
  }
}

/** While the process stops, no new stream begins. */
export function streamsAreEnding(): boolean {
  return registry().ending;
}

/** For the end of the process: every client is sent away with a time to come back. */
export function endStreams(): void {
  const kept = registry();
  kept.ending = true;
  stopTimer();
  for (const { owners } of kept.kinds.values()) {
    for (const slot of owners) {
      for (const { stream } of slot) stream.end(1000 + Math.floor(Math.random() * 4000));
    }
  }
}
