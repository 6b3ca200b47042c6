import { spread } from "./figures";
import { signIn, startFoyer } from "./foyer";
import { type Latency, Stopwatch, sendSteadily } from "./latency";
import type { Room } from "./room";
import { closeStreams, openConsoleStream, openCustomerStreams } from "./streams";
import type { Row } from "./table";

const runs = 3;
const streams = 1000;
const pace = { perSecond: 200, seconds: 6 };

/** From a send's first byte to the event on the customer's own stream and on a rep's console. */
export async function measureDelivery(room: Room): Promise<Row[]> {
  const customers = await room.customers(streams);
  const foyer = await startFoyer(room.database);
  const watches = { own: new Stopwatch(), rep: new Stopwatch() };
  const open = await openCustomerStreams(foyer.port, customers, (chunk) => watches.own.hear(chunk));
  const cookie = await signIn(foyer.port);
  open.push(await openConsoleStream(foyer.port, cookie, (chunk) => watches.rep.hear(chunk)));
  await sendSteadily(foyer.port, customers, { perSecond: 100, seconds: 3 });
  const found = { own: [] as Latency[], rep: [] as Latency[] };
  for (let run = 0; run < runs; run++) {
    watches.own = new Stopwatch();
    watches.rep = new Stopwatch();
    await sendSteadily(foyer.port, customers, pace, (id) => {
      watches.own.sent(id);
      watches.rep.sent(id);
    });
    const sent = pace.perSecond * pace.seconds;
    found.own.push(watches.own.result(sent));
    found.rep.push(watches.rep.result(sent));
  }
  closeStreams(open);
  await foyer.stop();
  const count = `${pace.perSecond} messages/s, ${streams} streams`;
  return [
    latencyRow(`send → rep's console, ${count}`, found.rep),
    latencyRow(`send → the customer's stream, ${count}`, found.own),
  ];
}

function latencyRow(what: string, runs: Latency[]): Row {
  const p50 = spread(runs.map((run) => run.p50));
  const p99 = spread(runs.map((run) => run.p99));
  const missing = runs.reduce((sum, { sent, heard }) => sum + sent - heard, 0);
  const lost = missing === 0 ? "" : `, ${missing} not heard`;
  return { what, measured: `p50 ${p50}, p99 ${p99} ms${lost}`, budget: "p50 ≤ 10, p99 ≤ 100 ms" };
}
