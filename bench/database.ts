import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { configPath } from "@/protocol/messaging-api";
import { type Child, startChild } from "./child";
import { type BenchCustomer, makeCustomers, makeGuests, messageRequest } from "./customers";
import { kilobytes, median, spread } from "./figures";
import { organizationId, signIn, startFoyer } from "./foyer";
import { type Latency, Stopwatch, sendSteadily } from "./latency";
import { load } from "./raw-client";
import { pageSizes, widgetSizes } from "./sizes";
import { openConsoleStream, openCustomerStreams } from "./streams";
import type { Row } from "./table";

type Database = Record<string, string>;
const runs = 3;

export async function measureDatabase(
  database: Database,
  options: { streams: number; pages: boolean },
): Promise<Row[]> {
  const foyer = await startFoyer(database);
  const again = foyer.startedIn;
  const customers = await makeCustomers(foyer.port, options.streams);
  const rows = [...(await measureSends(foyer, customers, database))];
  const quiet = await startFoyer(database);
  rows.unshift({
    what: "start, first and again",
    measured: `${(again / 1000).toFixed(1)} s, ${(quiet.startedIn / 1000).toFixed(1)} s`,
    budget: "again ≤ 5 s",
  });
  rows.push(...(await measureStreams(quiet, customers)));
  if (options.pages) rows.push(...(await measurePages(quiet)));
  await quiet.stop();
  return rows;
}

const asFast = { connections: 32, seconds: 4 };

/** Foyer and its floor in turn, so that a busy moment of the machine meets both. */
async function measureSends(
  first: Child,
  customers: BenchCustomer[],
  database: Database,
): Promise<Row[]> {
  const used: Record<"foyer" | "floor" | "cpu" | "floorCpu", number[]> = {
    foyer: [],
    floor: [],
    cpu: [],
    floorCpu: [],
  };
  const pick = () => customers[Math.floor(Math.random() * customers.length)] as BenchCustomer;
  let foyer: Child | undefined = first;
  for (let run = 0; run < runs; run++) {
    foyer ??= await startFoyer(database);
    const request = () => messageRequest(pick(), randomUUID());
    await load(foyer.port, { ...asFast, seconds: 1, status: 202 }, request);
    const before = foyer.processorTime();
    const sends = await load(foyer.port, { ...asFast, status: 202 }, request);
    used.foyer.push(sends.perSecond);
    used.cpu.push(((foyer.processorTime() - before) * 1000) / sends.answers);
    await foyer.stop();
    foyer = undefined;
    const tsx = ["--import", "tsx", "bench/floor.ts"];
    const floor = await startChild(tsx, { ...database, TSX_TSCONFIG_PATH: "tsconfig.server.json" });
    const bare = () => {
      const customer = pick();
      const path = `/${customer.endUserId}/${customer.conversationId}`;
      return { ...messageRequest(customer, randomUUID()), path };
    };
    await load(floor.port, { ...asFast, seconds: 1, status: 202 }, bare);
    const idle = floor.processorTime();
    const bareSends = await load(floor.port, { ...asFast, status: 202 }, bare);
    used.floor.push(bareSends.perSecond);
    used.floorCpu.push(((floor.processorTime() - idle) * 1000) / bareSends.answers);
    await floor.stop();
  }
  const ratio = median(used.foyer) / median(used.floor);
  return [
    { what: "sends per second", measured: spread(used.foyer, 0), budget: "≥ 0.5 of the floor" },
    { what: "the floor: bare node:http, same SQL", measured: spread(used.floor, 0), budget: "" },
    { what: "sends, share of the floor", measured: ratio.toFixed(2), budget: "≥ 0.50" },
    {
      what: "processor time per send",
      measured: `${spread(used.cpu, 0)} µs, the floor's ${spread(used.floorCpu, 0)} µs`,
      budget: "",
    },
  ];
}

async function measureStreams(foyer: Child, customers: BenchCustomer[]): Promise<Row[]> {
  const memory = await measureMemory(foyer, customers.length);
  const cookie = await signIn(foyer.port);
  const watches = { own: new Stopwatch(), rep: new Stopwatch() };
  const close = await openCustomerStreams(foyer.port, customers, (chunk) =>
    watches.own.hear(chunk),
  );
  const closeConsole = await openConsoleStream(foyer.port, cookie, (chunk) =>
    watches.rep.hear(chunk),
  );
  await sendSteadily(foyer.port, customers, { perSecond: 100, seconds: 3 }, () => {});
  const found = { own: [] as Latency[], rep: [] as Latency[] };
  for (let run = 0; run < runs; run++) {
    watches.own = new Stopwatch();
    watches.rep = new Stopwatch();
    const pace = { perSecond: 200, seconds: 6 };
    const sent = await sendSteadily(foyer.port, customers, pace, (id) => {
      watches.own.sent(id);
      watches.rep.sent(id);
    });
    found.own.push(watches.own.result(sent));
    found.rep.push(watches.rep.result(sent));
  }
  close();
  closeConsole();
  const count = `200 messages/s, ${customers.length} streams`;
  return [
    latencyRow(`send → rep's console, ${count}`, found.rep),
    latencyRow(`send → the customer's stream, ${count}`, found.own),
    memory,
  ];
}

/** Resident memory, after the tokens are made: their garbage is not the streams'. */
async function measureMemory(foyer: Child, count: number): Promise<Row> {
  const guests = await makeGuests(foyer.port, count);
  await sleep(2000);
  const before = foyer.memory();
  const close = await openCustomerStreams(foyer.port, guests);
  await sleep(4000);
  const each = (foyer.memory() - before) / count;
  close();
  return {
    what: `memory per idle stream at ${count}`,
    measured: `${each.toFixed(1)} KB`,
    budget: "≤ 20 KB at 5,000",
  };
}

function latencyRow(what: string, runs: Latency[]): Row {
  const p50 = spread(runs.map((run) => run.p50));
  const p99 = spread(runs.map((run) => run.p99));
  const missing = runs.reduce((sum, { sent, heard }) => sum + sent - heard, 0);
  const lost = missing === 0 ? "" : `, ${missing} not heard`;
  return { what, measured: `p50 ${p50}, p99 ${p99} ms${lost}`, budget: "p50 ≤ 10, p99 ≤ 100 ms" };
}

async function measurePages(foyer: Child): Promise<Row[]> {
  const bare = await startChild(["--import", "tsx", "bench/bare-hono.ts"], {});
  const config = `${configPath}?orgId=${organizationId}&esConfigName=Sample_Web`;
  const bootstrap = `/embed/${organizationId}/Sample_Web/assets/js/bootstrap.min.js`;
  const rate = async (child: Child, path: string) => {
    const before = child.processorTime();
    const { perSecond, answers } = await load(
      child.port,
      { connections: 32, seconds: 3, status: 200 },
      // As every browser asks.
      () => ({ method: "GET", path, headers: { "accept-encoding": "gzip" } }),
    );
    return { perSecond, cpu: ((child.processorTime() - before) * 1000) / answers };
  };
  await rate(bare, "/");
  const floor = await rate(bare, "/");
  const rows: Row[] = [];
  for (const [what, path] of Object.entries({ configuration: config, bootstrap })) {
    await rate(foyer, path);
    const { perSecond, cpu } = await rate(foyer, path);
    const share = (perSecond / floor.perSecond).toFixed(2);
    const measured = `${perSecond.toFixed(0)} (${share} of ${floor.perSecond.toFixed(0)}), ${cpu.toFixed(0)} µs (floor ${floor.cpu.toFixed(0)})`;
    rows.push({ what: `${what} requests per second`, measured, budget: "≥ 0.5 of bare Hono" });
  }
  await bare.stop();
  for (const { what, bytes } of widgetSizes()) {
    const budget = what.startsWith("bootstrap") ? "≤ 4 kB" : "≤ 25 kB";
    rows.push({ what: `${what}, gzip`, measured: kilobytes(bytes), budget });
  }
  for (const { what, bytes } of await pageSizes(foyer.port, await signIn(foyer.port))) {
    rows.push({ what: `${what}, client JS, gzip`, measured: kilobytes(bytes), budget: "≤ 200 kB" });
  }
  return rows;
}
