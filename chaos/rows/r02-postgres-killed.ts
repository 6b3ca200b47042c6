import { setTimeout as sleep } from "node:timers/promises";
import { Chats } from "../chats";
import { type Scenario, seconds } from "../scenario";
import { reportWrites, Writers } from "../writers";

/** kill -9 of PostgreSQL, postmaster and children, while twenty customers write. */
export const postgresKilled: Scenario = {
  row: "R2",
  title: "PostgreSQL killed under writes",
  on: ["postgres"],
  async run({ foyer, cluster, random, size, limit }, report) {
    if (!cluster) throw new Error("There is no PostgreSQL to kill");
    const kills = size(2, 10);
    const { pid } = foyer;
    const chats = await Chats.begin(foyer, 20, 5);
    const writers = new Writers(chats.customers);
    const back: number[] = [];
    for (let kill = 0; kill < kills; kill++) {
      await sleep(random.between(500, 3000));
      await cluster.kill();
      // Sometimes it is away for so long that a client that waits longer each time would miss its return.
      await sleep(kill % 2 === 0 ? random.between(3000, 6000) : random.between(0, 1000));
      await cluster.start();
      const accepts = performance.now();
      const first = await writers.waitForAcknowledged(accepts, 60_000);
      report.require(first !== undefined, `no send was acknowledged after kill ${kill + 1}`);
      back.push((first ?? performance.now()) - accepts);
    }
    await sleep(500);
    await writers.close();
    report.figure("kills", kills);
    reportWrites(report, writers, await chats.check(writers.histories));
    report.figure("recovered in at most", seconds(Math.max(...back)));
    report.require(
      Math.max(...back) <= limit(5000),
      "sends recovered more than 5 s after PostgreSQL",
    );
    report.require(foyer.running && foyer.pid === pid, "the process ended");
    report.problems.push(...writers.unexpected([202, 503]));
  },
};
