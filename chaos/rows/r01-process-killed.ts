import { setTimeout as sleep } from "node:timers/promises";
import { median } from "@/bench/figures";
import { Chats } from "../chats";
import { both, type Scenario, seconds } from "../scenario";
import { reportWrites, Writers } from "../writers";

/** kill -9 of the process, again and again, while twenty customers write. */
export const processKilled: Scenario = {
  row: "R1",
  title: "process killed under writes",
  on: both,
  async run({ foyer, random, size }, report) {
    const kills = size(3, 30);
    const chats = await Chats.begin(foyer, 20, 5);
    const writers = new Writers(chats.customers);
    const least = size(300, 10_000);
    const back: number[] = [];
    for (let kill = 0; kill < kills; kill++) {
      await sleep(random.between(500, size(1500, 3000)));
      await writers.waitForMore(least / kills, 60_000);
      const at = performance.now();
      await foyer.kill();
      await foyer.start();
      const first = await writers.waitForAcknowledged(at, 60_000);
      report.require(first !== undefined, `no send was acknowledged after kill ${kill + 1}`);
      back.push((first ?? performance.now()) - at);
    }
    await sleep(500);
    await writers.close();
    report.figure("kills", kills);
    reportWrites(report, writers, await chats.check(writers.histories));
    report.figure("back in", `${seconds(median(back))}, at most ${seconds(Math.max(...back))}`);
    report.problems.push(...writers.unexpected([202]));
    const acknowledged = writers.count("ok");
    report.require(acknowledged >= least, `only ${acknowledged} were acknowledged, not ${least}`);
  },
};
