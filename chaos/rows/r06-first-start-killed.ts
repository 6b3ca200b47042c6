import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { Customer } from "../customer";
import { Foyer } from "../foyer";
import { Rep } from "../rep";
import { both, type Scenario, seconds } from "../scenario";

/** Killed anywhere in its first start, the next start makes it whole. */
export const firstStartKilled: Scenario = {
  row: "R6",
  title: "killed while it starts for the first time",
  on: both,
  async run({ random, size, freshDatabase }, report) {
    const trials = size(3, 20);
    const starts: number[] = [];
    let early = 0;
    for (let trial = 0; trial < trials; trial++) {
      const foyer = await Foyer.at(await freshDatabase());
      // One in each part of the first six seconds.
      const lasts = random.between((trial * 6000) / trials, ((trial + 1) * 6000) / trials);
      let ready = false;
      void foyer.launch().then(() => {
        ready = true;
      });
      await sleep(lasts);
      if (!ready) early += 1;
      await foyer.kill();
      try {
        starts.push(await foyer.start());
        const customer = await Customer.inConversation(foyer);
        const rep = await Rep.atWork(foyer);
        const chats = await rep.accept([customer]);
        const { status, body } = await customer.send(randomUUID(), "Hello");
        report.require(status === 202, `killed after ${seconds(lasts)}, a send: ${status} ${body}`);
        const { read } = await rep.list(chats.get(customer) ?? "");
        report.require(read.entries.length === 1, `killed after ${seconds(lasts)}, it lost a send`);
      } catch (error) {
        report.problems.push(`killed after ${seconds(lasts)}: ${error}`);
      }
      await foyer.stop();
    }
    report.figure("kills", trials);
    report.figure("of them before it was ready", early);
    if (starts.length > 0) report.figure("next start at most", seconds(Math.max(...starts)));
  },
};
