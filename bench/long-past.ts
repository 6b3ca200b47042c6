import { consoleApiPath } from "@/protocol/console-api";
import { messagingApiPath } from "@/protocol/messaging-api";
import type { Child } from "./child";
import { type BenchCustomer, makeGuests, messageRequest } from "./customers";
import { quantile } from "./figures";
import { organizationId, signIn, startFoyer } from "./foyer";
import { countSequentialScans, explainIn } from "./plans";
import { RawConnection } from "./raw-client";
import type { Room } from "./room";
import { seedConversations } from "./seed";
import { openCustomerStream } from "./streams";
import type { Row } from "./table";

const entries = 100;
/** The embedded database takes a tenth: a million would take it ten minutes to write. */
const conversations = { postgres: 10_000, embedded: 1000 };
const looks = 200;

/**
 * The same looks at conversations of a hundred lines, first with a few of them, then with all:
 * what grows with the past shows. The plans of what was asked are the database's own.
 */
export async function measureLongPast(room: Room): Promise<Row[]> {
  const { database } = room;
  const count = conversations[room.kind];
  const maker = await startFoyer(database);
  const few = await makeGuests(maker.port, 100);
  const many = await makeGuests(maker.port, count);
  await maker.stop();
  const shape = { entries, sessions: 3 };
  const first = await seedConversations(database, few, { ...shape, waiting: 100, alone: true });
  const short = await look(room, first);
  const customers = await seedConversations(database, many, shape);
  const scansBefore = await scansOf(room);
  const long = await look(room, customers);
  const scans = new Map(
    [...(await scansOf(room))].map(([table, now]) => [table, now - (scansBefore.get(table) ?? 0)]),
  );
  const size = `${(count * entries).toLocaleString("en")} entries`;
  return [
    ...[...long].map(([what, delays]) => latencyRow(`${size}: ${what}`, delays, short.get(what))),
    ...(await planRows(room, scans, customers[0])),
  ];
}

function latencyRow(what: string, delays: number[], few: number[] = []): Row {
  const shown = (values: number[]) =>
    `p50 ${quantile(values, 0.5).toFixed(1)}, p99 ${quantile(values, 0.99).toFixed(1)}`;
  const budget = what.includes("opens a conversation") ? "p99 ≤ 50 ms" : "p99 ≤ 100 ms";
  return { what, measured: `${shown(delays)} ms; with few: ${shown(few)}`, budget };
}

/** What customers and a rep ask for, one after the other. */
async function look(room: Room, customers: BenchCustomer[]): Promise<Map<string, number[]>> {
  const foyer = await startFoyer(room.database);
  const cookie = await signIn(foyer.port);
  const connection = new RawConnection(foyer.port);
  const get = (path: string, headers: Record<string, string>) =>
    connection.ask({ method: "GET", path, headers });
  const own = (path: string) => (customer: BenchCustomer) =>
    get(`${messagingApiPath}/conversation/${path.replace("{id}", customer.conversationId)}`, {
      authorization: `Bearer ${customer.accessToken}`,
    });
  const status = own("{id}");
  const last = own("{id}/entries?limit=50");
  const middle = Date.now() - 59.7 * 86_400_000;
  const asked: Record<
    string,
    (customer: BenchCustomer) => Promise<{ status: number } | undefined>
  > = {
    "a customer opens a conversation": (customer) => status(customer).then(() => last(customer)),
    "entries of one type": own("{id}/entries?limit=50&entryTypeFilter=ParticipantChanged"),
    "entries from the start": own("{id}/entries?limit=50&direction=FromStart"),
    "entries between two times": own(
      `{id}/entries?limit=50&startTimestamp=${Math.floor(middle)}&endTimestamp=${Math.floor(middle + 7_200_000)}`,
    ),
    "list of conversations": own("list?limit=50&inclClosedConvs=true"),
    "a message is stored": (customer) =>
      connection.ask(messageRequest(customer, crypto.randomUUID())),
    "a rep's desk, on which 100 wait": () => get(`${consoleApiPath}/desk`, { cookie }),
    [`a stream catches up on ${entries} lines`]: (customer) => catchUp(foyer, customer),
  };
  const found = new Map<string, number[]>();
  for (const [what, ask] of Object.entries(asked)) {
    const delays: number[] = [];
    for (let index = -20; index < looks; index++) {
      const customer = customers[Math.floor(Math.random() * customers.length)] as BenchCustomer;
      const started = performance.now();
      const answer = await ask(customer);
      if (answer && answer.status >= 300) throw new Error(`${what}: ${answer.status}`);
      if (index >= 0) delays.push(performance.now() - started);
    }
    found.set(what, delays);
  }
  connection.close();
  await foyer.stop();
  return found;
}

async function catchUp(foyer: Child, customer: BenchCustomer): Promise<undefined> {
  let heard = 0;
  let done = () => {};
  const whole = new Promise<void>((resolve) => {
    done = resolve;
  });
  const hear = (chunk: string) => {
    heard += chunk.match(/^id: \d/gm)?.length ?? 0;
    if (heard >= entries) done();
  };
  const stream = await openCustomerStream(foyer.port, customer, hear, "0");
  await whole;
  stream.close();
}

/** Once a server has stopped, everything that it asked is counted. */
async function scansOf({ kind, database }: Room): Promise<Map<string, number>> {
  return kind === "postgres" ? countSequentialScans(String(database.DATABASE_URL)) : new Map();
}

async function planRows(
  { kind, database }: Room,
  scans: Map<string, number>,
  customer: BenchCustomer | undefined,
): Promise<Row[]> {
  if (kind === "embedded" || !customer) return [];
  const { endUserId, conversationId } = customer;
  const example = { organizationId, endUserId, conversationId };
  const plans = await explainIn(String(database.DATABASE_URL), example);
  const counted = [...scans].filter(([, times]) => times > 0);
  return [
    {
      what: "statements whose plan walks through all of a growing table",
      measured: plans.join("; ") || "none",
      budget: "none",
    },
    {
      what: "sequential scans that PostgreSQL counted meanwhile",
      measured: counted.map(([table, times]) => `${times} of ${table}`).join(", ") || "none",
      budget: "none",
    },
  ];
}
