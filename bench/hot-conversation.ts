import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type BenchCustomer, messageRequest } from "./customers";
import { median } from "./figures";
import { startFoyer } from "./foyer";
import type { Room } from "./room";
import { bareRequest, Rate, startFloor } from "./sends";
import { openCustomerStream } from "./streams";
import type { Row } from "./table";

const runs = 3;
const senders = { connections: 50, seconds: 3 };

/** All write into one conversation, whose lines take their numbers one after the other. */
export async function measureHotConversation(room: Room): Promise<Row[]> {
  const customers = await room.customers(runs * 2);
  const used = { foyer: new Rate(), floor: new Rate() };
  const flaws: string[] = [];
  for (let run = 0; run < runs; run++) {
    const [customer, ofFloor] = customers.splice(0, 2) as [BenchCustomer, BenchCustomer];
    const foyer = await startFoyer(room.database);
    const log = new HeardLog();
    const stream = await openCustomerStream(foyer.port, customer, (chunk) => log.hear(chunk));
    const sent = new Set<string>();
    await used.foyer.measure(
      foyer,
      () => {
        const id = randomUUID();
        sent.add(id);
        return messageRequest(customer, id);
      },
      senders,
    );
    for (let waited = 0; !log.has(sent) && waited < 20_000; waited += 100) await sleep(100);
    flaws.push(...log.flaws(sent));
    stream.close();
    await foyer.stop();
    const floor = await startFloor(room.database);
    await used.floor.measure(floor, () => bareRequest(ofFloor), senders);
    await floor.stop();
  }
  const ratio = median(used.foyer.perSecond) / median(used.floor.perSecond);
  return [
    {
      what: "hot conversation: sends per second of 50 senders",
      measured: used.foyer.shown,
      budget: "≥ 300",
    },
    {
      what: "hot conversation: share of the floor, which is",
      measured: `${ratio.toFixed(2)} of ${used.floor.shown}`,
      budget: "≥ 0.50",
    },
    {
      what: "hot conversation: its stream hears each once, in order, without a gap",
      measured: flaws.length === 0 ? "yes" : flaws.join("; "),
      budget: "yes",
    },
  ];
}

/** What one stream heard: numbers, and the ids of messages in their order. */
class HeardLog {
  readonly #numbers: number[] = [];
  readonly #messages = new Map<string, number>();
  #rest = "";

  hear(chunk: string): void {
    const frames = (this.#rest + chunk).split("\n\n");
    this.#rest = frames.pop() ?? "";
    for (const frame of frames) {
      const number = /^id: (\d+)$/m.exec(frame)?.[1];
      if (number === undefined) continue;
      this.#numbers.push(Number(number));
      const id = /"identifier":"([0-9a-f-]{36})"/.exec(frame)?.[1] ?? "";
      this.#messages.set(id, (this.#messages.get(id) ?? 0) + 1);
    }
  }

  has(sent: Set<string>): boolean {
    return [...sent].every((id) => this.#messages.has(id));
  }

  flaws(sent: Set<string>): string[] {
    const gaps = this.#numbers.filter((number, index) => {
      const before = this.#numbers[index - 1];
      return before !== undefined && number !== before + 1;
    });
    const missing = [...sent].filter((id) => !this.#messages.has(id));
    const twice = [...this.#messages.values()].filter((times) => times > 1);
    return [
      ...(gaps.length > 0 ? [`${gaps.length} gaps`] : []),
      ...(missing.length > 0 ? [`${missing.length} of ${sent.size} missing`] : []),
      ...(twice.length > 0 ? [`${twice.length} twice`] : []),
    ];
  }
}
