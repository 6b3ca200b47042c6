import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { inTurns } from "../chats";
import { Customer } from "../customer";
import { EventReader } from "../event-reader";
import { both, type Scenario, seconds } from "../scenario";

const lanes = 4;
/** Well before a ping would mend what a stream missed. */
const soon = 5000;

/** A message committed while a client reads the list and opens its stream is in one of them. */
export const betweenListAndStream: Scenario = {
  row: "R12",
  title: "sent between list and stream",
  on: both,
  async run({ foyer, random, size }, report) {
    const trials = size(100, 2000);
    const customers = await inTurns(lanes, () => Customer.inConversation(foyer));
    const found = { list: 0, stream: 0 };
    let slowest = 0;
    let left = trials;
    await Promise.all(
      customers.map(async (first) => {
        while (left-- > 0) {
          const delay = random.between(0, 15);
          const customer = await first.elsewhere();
          const id = randomUUID();
          const sent = sleep(delay).then(() => first.send(id, "Hello"));
          const { entries } = await customer.list();
          const listed = entries.some((entry) => entry.id === id);
          const began = performance.now();
          const reader = new EventReader(customer);
          const { status, body } = await sent;
          const heard = await reader.until(() => reader.has(id), soon);
          slowest = Math.max(slowest, performance.now() - began);
          reader.close();
          if (listed) found.list += 1;
          if (heard) found.stream += 1;
          report.require(status === 202, `a send: ${status} ${body}`);
          report.require(heard, `sent after ${Math.round(delay)} ms: the stream missed it`);
          const copies = reader.read.entries.filter((entry) => entry.id === id).length;
          report.require(copies <= 1, `the stream gave it ${copies} times`);
        }
      }),
    );
    report.figure("trials", trials);
    report.figure("in the list", found.list);
    report.figure("in the stream", found.stream);
    report.figure("after at most", seconds(slowest));
  },
};
