import { randomUUID } from "node:crypto";
import { type Child, startChild } from "./child";
import { type BenchCustomer, messageRequest } from "./customers";
import { median, spread } from "./figures";
import { type Database, startFoyer } from "./foyer";
import { load } from "./raw-client";
import type { Room } from "./room";
import type { Row } from "./table";

const runs = 3;
const asFast = { connections: 32, seconds: 4 };

/** Foyer and its floor in turn, so that a busy moment of the machine meets both. */
export async function measureSends(room: Room): Promise<Row[]> {
  const customers = await room.customers(1000);
  const pick = () => customers[Math.floor(Math.random() * customers.length)] as BenchCustomer;
  const used = { foyer: new Rate(), floor: new Rate() };
  for (let run = 0; run < runs; run++) {
    const foyer = await startFoyer(room.database);
    await used.foyer.measure(foyer, () => messageRequest(pick(), randomUUID()));
    await foyer.stop();
    const floor = await startFloor(room.database);
    await used.floor.measure(floor, () => bareRequest(pick()));
    await floor.stop();
  }
  const ratio = median(used.foyer.perSecond) / median(used.floor.perSecond);
  return [
    { what: "sends per second", measured: used.foyer.shown, budget: "≥ 0.5 of the floor" },
    { what: "the floor: bare node:http, same SQL", measured: used.floor.shown, budget: "" },
    { what: "sends, share of the floor", measured: ratio.toFixed(2), budget: "≥ 0.50" },
  ];
}

/** The bare server of `floor.ts`. */
export function startFloor(database: Database): Promise<Child> {
  const tsx = ["--import", "tsx", "bench/floor.ts"];
  return startChild(tsx, { ...database, TSX_TSCONFIG_PATH: "tsconfig.server.json" });
}

export function bareRequest(customer: BenchCustomer, id: string = randomUUID()) {
  const path = `/${customer.endUserId}/${customer.conversationId}`;
  return { ...messageRequest(customer, id), path };
}

/** Answers per second of several runs, and the processor time of each. */
export class Rate {
  readonly perSecond: number[] = [];
  readonly #cpu: number[] = [];

  async measure(
    child: Child,
    next: Parameters<typeof load>[2],
    how: { connections: number; seconds: number } = asFast,
  ): Promise<void> {
    await load(child.port, { ...how, seconds: 1, status: 202 }, next);
    const before = child.processorTime();
    const { perSecond, answers } = await load(child.port, { ...how, status: 202 }, next);
    this.perSecond.push(perSecond);
    this.#cpu.push(((child.processorTime() - before) * 1000) / answers);
  }

  get shown(): string {
    return `${spread(this.perSecond, 0)}; ${spread(this.#cpu, 0)} µs`;
  }
}
