import { setTimeout as sleep } from "node:timers/promises";
import { Chats } from "../chats";
import type { Foyer } from "../foyer";
import { type Scenario, seconds } from "../scenario";
import { reportWrites, Writers } from "../writers";

/** A second process on one directory goes away and says who is there; a dead one's place is taken. */
export const secondProcess: Scenario = {
  row: "R5",
  title: "second process on one directory",
  on: ["embedded"],
  async run({ foyer, size, limit }, report) {
    const waits: number[] = [];
    const chats = await Chats.begin(foyer, 4, 1);
    const writers = new Writers(chats.customers, 100);
    for (let round = 0; round < size(1, 3); round++) {
      for (const refused of await startTogether(foyer, 2)) {
        waits.push(refused.milliseconds);
        const { code, said } = refused;
        report.require(code !== null && code !== 0, `a second process ended with ${code}`);
        report.require(said.includes(String(foyer.pid)), `a second process said only: ${said}`);
      }
    }
    await writers.close();
    reportWrites(report, writers, await chats.check(writers.histories));
    const slowest = Math.max(...waits);
    report.figure("refused in at most", seconds(slowest));
    report.require(slowest <= limit(5000), "a second process took more than 5 s to go");
    report.problems.push(...writers.unexpected([202]));

    const taken: number[] = [];
    for (let round = 0; round < size(1, 5); round++) {
      await foyer.kill();
      const began = performance.now();
      const rivals = await Promise.all([foyer.sibling(), foyer.sibling()]);
      const all = [foyer, ...rivals];
      const ready = all.map((each) => each.launch().then(() => each));
      const first = await Promise.race([...ready, sleep(60_000, undefined)]);
      taken.push(performance.now() - began);
      if (!first) throw new Error("nobody took the place of the killed process");
      const others = all.filter((each) => each !== first);
      const codes = await Promise.all(others.map((each) => endOf(each, 60_000)));
      report.require(
        codes.every((code) => code !== null && code !== 0),
        `of three that start at once, others than the first ended with ${codes}`,
      );
      for (const each of others) await each.kill();
      if (first !== foyer) {
        await first.stop();
        await foyer.start();
      }
    }
    report.figure("dead lock taken over in at most", seconds(Math.max(...taken)));
    report.require(
      Math.max(...taken) <= limit(10_000),
      "a dead lock was taken over after more than 10 s",
    );
    report.problems.push(...(await chats.check(writers.histories)).problems);
  },
};

/** The code of a process that ends by itself; a word when it does not. */
function endOf(foyer: Foyer, milliseconds: number): Promise<number | null | "alive"> {
  return Promise.race([foyer.ended(), sleep(milliseconds, "alive" as const)]);
}

async function startTogether(foyer: Foyer, count: number) {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const second = await foyer.sibling();
      const began = performance.now();
      void second.launch();
      const code = await endOf(second, 60_000);
      const milliseconds = performance.now() - began;
      await second.kill();
      return { code: code === "alive" ? null : code, milliseconds, said: second.log.join(" ") };
    }),
  );
}
