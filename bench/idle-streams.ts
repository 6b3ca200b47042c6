import { setTimeout as sleep } from "node:timers/promises";
import { startFoyer } from "./foyer";
import type { Room } from "./room";
import { closeStreams, openCustomerStreams } from "./streams";
import type { Row } from "./table";

/** Streams opened and closed before, so that what a server learns once is not counted. */
const warmUp = 1000;
/** After so long without work the engine gives back the room that its garbage took. */
const settling = 30_000;

/**
 * Streams of customers who each have a chat: how fast they open, with the check of their token and
 * what their log holds so far, and what each keeps resident.
 */
export async function measureIdleStreams(room: Room): Promise<Row[]> {
  const count = room.streams;
  const customers = await room.customers(count + warmUp);
  const foyer = await startFoyer(room.database);
  closeStreams(await openCustomerStreams(foyer.port, customers.splice(0, warmUp)));
  await sleep(settling);
  const before = foyer.memory();
  const processorBefore = foyer.processorTime();
  let caughtUp = 0;
  const started = performance.now();
  const open = await openCustomerStreams(foyer.port, customers, (chunk) => {
    if (chunk.includes("id: ")) caughtUp += 1;
  });
  while (caughtUp < count && performance.now() - started < 60_000) await sleep(10);
  const seconds = (performance.now() - started) / 1000;
  const processor = ((foyer.processorTime() - processorBefore) * 1000) / count;
  const kilobytesEach = () => ((foyer.memory() - before) / count).toFixed(1);
  const atOnce = kilobytesEach();
  await sleep(settling);
  const idle = kilobytesEach();
  closeStreams(open);
  await foyer.stop();
  const late = caughtUp < count ? `, ${count - caughtUp} heard nothing` : "";
  return [
    {
      what: `streams opened per second, ${count}, token check and catch-up included`,
      measured: `${(count / seconds).toFixed(0)}${late}; ${processor.toFixed(0)} µs each`,
      budget: "≥ 1,000",
    },
    {
      what: `memory per idle stream at ${count}`,
      measured: `${idle} KB, ${atOnce} KB just after opening`,
      budget: "≤ 20 KB at 5,000",
    },
  ];
}
