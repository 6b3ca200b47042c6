import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type BenchCustomer, messageRequest } from "./customers";
import { quantile } from "./figures";
import { RawConnection } from "./raw-client";

export type Latency = { p50: number; p99: number; heard: number; sent: number };

/** From a request's first byte to the event, by the message ids that a stream's text shows. */
export class Stopwatch {
  readonly #sentAt = new Map<string, number>();
  readonly delays: number[] = [];
  #rest = "";

  sent(id: string): void {
    this.#sentAt.set(id, performance.now());
  }

  /** Text of one stream; an id may be cut by the border of two chunks. */
  hear(chunk: string): void {
    const now = performance.now();
    const text = this.#rest + chunk;
    for (const [id] of text.matchAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)) {
      const at = this.#sentAt.get(id);
      if (at === undefined) continue;
      this.#sentAt.delete(id);
      this.delays.push(now - at);
    }
    this.#rest = text.slice(-36);
  }

  result(sent: number): Latency {
    const [p50, p99] = [quantile(this.delays, 0.5), quantile(this.delays, 0.99)];
    return { p50, p99, heard: this.delays.length, sent };
  }
}

/**
 * `perSecond` messages for `seconds`, each at its moment, whatever became of those before.
 * Milliseconds until each was answered.
 */
export async function sendSteadily(
  port: number,
  customers: BenchCustomer[],
  pace: { perSecond: number; seconds: number },
  sent: (id: string) => void = () => {},
): Promise<number[]> {
  const idle = Array.from({ length: 64 }, () => new RawConnection(port));
  const all = [...idle];
  const total = pace.perSecond * pace.seconds;
  const started = performance.now();
  const answers: Promise<number>[] = [];
  for (let index = 0; index < total; index++) {
    const due = started + (index * 1000) / pace.perSecond;
    const early = due - performance.now();
    if (early > 1) await sleep(early);
    const customer = customers[index % customers.length];
    const connection = idle.pop() ?? new RawConnection(port);
    if (!customer) throw new Error("No customer");
    const id = randomUUID();
    const begun = performance.now();
    const request = { ...messageRequest(customer, id), sent: () => sent(id) };
    answers.push(
      connection.ask(request).then(({ status, body }) => {
        if (status !== 202) throw new Error(`Send: ${status} ${body}`);
        idle.push(connection);
        return performance.now() - begun;
      }),
    );
  }
  const delays = await Promise.all(answers);
  await sleep(500);
  for (const connection of new Set([...all, ...idle])) connection.close();
  return delays;
}
