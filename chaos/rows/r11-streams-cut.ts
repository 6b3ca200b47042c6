import { setTimeout as sleep } from "node:timers/promises";
import { Chats } from "../chats";
import { EventReader } from "../event-reader";
import { type Cut, cuts, Network } from "../network";
import { both, type Scenario, type World } from "../scenario";
import { Writers } from "../writers";

const perSecond = 100;
/** With so many messages, a stream that says nothing for this long is dead. */
const silence = 2000;

/** Connections that break in every way, and streams that go on where they were. */
export const streamsCut: Scenario = {
  row: "R11",
  title: "streams cut and resumed",
  on: both,
  async run(world, report) {
    const { foyer, random, size } = world;
    const wanted = size(15, 200);
    const chats = await Chats.begin(foyer, 4, 0);
    const network = await Network.before(foyer.port);
    const readers = new Map(
      chats.customers.map((customer) => [
        customer,
        new EventReader(customer, { port: network.port, silence }),
      ]),
    );
    const all = [...readers.values()];
    const writers = new Writers(chats.customers, perSecond);
    const done: Record<Cut, number> = { reset: 0, end: 0, silence: 0 };
    let made = 0;
    while (made < wanted) {
      for (const reader of all) await reader.until(() => reader.open, 10_000);
      await sleep(random.between(0, 400));
      const broken = network.cut(() => random.pick(cuts));
      for (const how of broken) done[how] += 1;
      made += broken.length;
      // Nobody tells a client of a silence, so it has to find out itself.
      if (broken.includes("silence")) await sleep(silence);
    }
    await sleep(1000);
    await writers.close();
    let received = 0;
    for (const [customer, reader] of readers) {
      const list = await customer.list();
      await reader.until(() => reader.read.entries.length >= list.entries.length, 40_000);
      received += reader.read.entries.length;
      const history = writers.histories.get(customer);
      report.problems.push(...(history?.check([list, reader.read]) ?? []).slice(0, 10));
      report.require(reader.resyncs === 0, "a stream was told to begin anew");
    }
    report.problems.push(...writers.unexpected([202]));
    report.figure(
      "cuts",
      `${made} (${Object.entries(done)
        .map((each) => each.join(" "))
        .join(", ")})`,
    );
    report.figure("sent", writers.count("ok"));
    report.figure("received", received);
    report.require(writers.count("unknown") === 0, "a send had no answer");
    await claimStrangePlaces(world, report);
  },
};

/** An id that this log never gave leads to one resync, and to everything after it. */
const strange = ["not-a-number", "-1", "999999999", "7000000000042", "1e3"];

async function claimStrangePlaces(
  { foyer }: World,
  report: Parameters<Scenario["run"]>[1],
): Promise<void> {
  const chats = await Chats.begin(foyer, strange.length, 0);
  for (const [index, lastEventId] of strange.entries()) {
    const customer = chats.customers[index];
    if (!customer) continue;
    const reader = new EventReader(customer, { lastEventId });
    await reader.until(() => reader.resyncs > 0, 5000);
    const id = crypto.randomUUID();
    const { status } = await customer.send(id, "Hello");
    const heard = await reader.until(() => reader.has(id), 5000);
    report.require(
      status === 202 && heard && reader.resyncs === 1,
      `from ${lastEventId}: ${reader.resyncs} resyncs, then the next message ${heard ? "came" : "did not come"}`,
    );
  }
  report.figure("strange ids", strange.length);
}
