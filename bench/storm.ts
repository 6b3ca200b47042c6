import { setTimeout as sleep } from "node:timers/promises";
import { backoff } from "@/client/backoff";
import type { BenchGuest } from "./customers";
import { quantile } from "./figures";
import { startFoyer } from "./foyer";
import { sendSteadily } from "./latency";
import type { Room } from "./room";
import { closeStreams, type OpenStream, openCustomerStream } from "./streams";
import type { Row } from "./table";

const pace = { perSecond: 50, seconds: 12 };
/** Streams on their way to the server while the room fills. */
const atOnce = 64;

/** All streams are cut at once and come back as the client does, while others send. */
export async function measureStorm(room: Room): Promise<Row[]> {
  const all = await room.customers(room.streams + 200);
  const [senders, listeners] = [all.slice(0, 200), all.slice(200)];
  const foyer = await startFoyer(room.database);
  const waiting = [...listeners];
  const kept: KeptStream[] = [];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const stream = new KeptStream(foyer.port, next);
        await stream.open();
        kept.push(stream);
      }
    }),
  );
  await sleep(1000);
  const quiet = await sendSteadily(foyer.port, senders, { ...pace, seconds: 6 });
  const sending = sendSteadily(foyer.port, senders, pace);
  await sleep(500);
  const cut = performance.now();
  closeStreams(kept.flatMap(({ stream }) => stream ?? []));
  const back = await Promise.all(kept.map((each) => each.comeBack()));
  const meanwhile = await sending;
  closeStreams(kept.flatMap(({ stream }) => stream ?? []));
  await foyer.stop();
  const times = back.map(({ at }) => (at - cut) / 1000);
  const refused = back.reduce((sum, { failures }) => sum + failures, 0);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const p99 = (delays: number[]) => quantile(delays, 0.99).toFixed(1);
  return [
    {
      what: `storm: ${kept.length} streams cut at once are back`,
      measured: `after ${last.toFixed(1)} s, half of them after ${quantile(times, 0.5).toFixed(1)} s, ${refused} attempts failed`,
      budget: "≤ 30 s",
    },
    {
      what: "storm: spread of their returns",
      measured: `${(last - first).toFixed(1)} s`,
      budget: "≥ 3 s at 5,000",
    },
    {
      what: `storm: sends meanwhile, ${pace.perSecond}/s, p99 of the answer`,
      measured: `${p99(meanwhile)} ms, without it ${p99(quiet)} ms`,
      budget: "≤ 1,000 ms",
    },
  ];
}

/** A stream that comes back after a cut as `client/` does: after `retry`, with its jitter. */
class KeptStream {
  stream: OpenStream | undefined;
  #retry = 1000;
  #lastEventId: string | undefined;

  constructor(
    private readonly port: number,
    private readonly customer: BenchGuest,
  ) {}

  async open(): Promise<void> {
    const heard = (chunk: string) => this.#hear(chunk);
    this.stream = await openCustomerStream(this.port, this.customer, heard, this.#lastEventId);
  }

  async comeBack(): Promise<{ at: number; failures: number }> {
    for (let failures = 1; ; failures++) {
      await sleep(backoff(failures, { first: this.#retry }));
      try {
        await this.open();
        return { at: performance.now(), failures: failures - 1 };
      } catch {
        // Tried again, later each time.
      }
    }
  }

  #hear(chunk: string): void {
    const retry = /^retry: (\d+)/m.exec(chunk)?.[1];
    if (retry) this.#retry = Number(retry);
    const ids = [...chunk.matchAll(/^id: (\d+)/gm)];
    this.#lastEventId = ids.at(-1)?.[1] ?? this.#lastEventId;
  }
}
