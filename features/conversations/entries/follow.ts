import "server-only";
import type { Actor } from "@/features/members/actor";
import { log } from "@/lib/log";
import { type FollowedLine, readFollowedLog } from "./queries";

/** Where lines go: a stream that can be full for a while. */
export interface LineSink {
  /** False while it must not be given more; it calls `resume` once it can. */
  readonly ready: boolean;
  take(line: FollowedLine): void;
}

const pageSize = 50;

/**
 * Follows one customer's log. A state machine and no generator: thousands wait
 * idle, and each costs its fields alone. However often it is woken, one read runs.
 */
export class LogReader {
  #head = 0;
  #reading = false;
  #again = false;
  #stopped = false;

  constructor(
    private readonly actor: Actor,
    private readonly endUserId: string,
    private cursor: number,
    private readonly sink: LineSink,
  ) {}

  /** There is a line numbered `seq`, so the log goes at least that far. */
  wake(seq: number): void {
    if (seq <= this.cursor) return;
    this.#head = Math.max(this.#head, seq);
    this.resume();
  }

  resume(): void {
    if (this.#reading) {
      this.#again = true;
    } else if (!this.#stopped) {
      void this.#read();
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  /** A read that fails is tried again at the next wake-up or ping. */
  async #read(): Promise<void> {
    this.#reading = true;
    try {
      do {
        this.#again = false;
        await this.#readPage();
      } while (this.#again && !this.#stopped);
    } catch (error) {
      log().warn({ err: error }, "a stream could not read its log");
    } finally {
      this.#reading = false;
    }
  }

  async #readPage(): Promise<void> {
    const head = this.#head;
    const { actor, endUserId, cursor: after } = this;
    const lines = await readFollowedLog(actor, { endUserId, after, limit: pageSize });
    for (const line of lines) {
      if (this.#stopped || !this.sink.ready) return;
      if (line.payload) this.sink.take(line);
      this.cursor = line.seq;
    }
    if (lines.length === pageSize) this.#again = true;
    else this.cursor = Math.max(this.cursor, head);
  }
}
