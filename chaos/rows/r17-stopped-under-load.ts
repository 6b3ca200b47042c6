import { setTimeout as sleep } from "node:timers/promises";
import { quantile } from "@/bench/figures";
import { Chats, inTurns } from "../chats";
import { Customer } from "../customer";
import { EventReader } from "../event-reader";
import { both, type Scenario, seconds } from "../scenario";
import { reportWrites, Writers } from "../writers";

/** SIGTERM under load: what is under way is finished, everybody comes back. */
export const stoppedUnderLoad: Scenario = {
  row: "R17",
  title: "stopped under load",
  on: both,
  async run({ foyer, size, limit }, report) {
    const stops = size(1, 3);
    const chats = await Chats.begin(foyer, 20, 20);
    const guests = await inTurns(980, () => Customer.arrive(foyer));
    const readers = [...chats.readers.values(), ...guests.map((guest) => new EventReader(guest))];
    await allOpen(readers, 0);
    const writers = new Writers(chats.customers, 100);
    const [endings, resumed]: [number[], number[]] = [[], []];
    let finished = 0;
    for (let stop = 0; stop < stops; stop++) {
      await sleep(1000);
      const told = performance.now();
      const { code, milliseconds } = await foyer.stop();
      endings.push(milliseconds);
      report.require(code === 0, `it ended with ${code}`);
      const underWay = writers.attempts.filter(
        ({ begunAt, endedAt }) => begunAt < told && endedAt > told,
      );
      finished += underWay.length;
      for (const { outcome, answer, failure } of underWay) {
        const end = answer?.status ?? failure;
        report.require(outcome === "ok", `a send under way ended with ${end}`);
      }
      const ended = performance.now();
      await foyer.start();
      const ready = performance.now();
      await allOpen(readers, ended);
      resumed.push(...readers.map(({ opened }) => Math.max(0, (opened.at(-1) ?? 0) - ready)));
    }
    await sleep(500);
    await writers.close();
    report.figure("stops", stops);
    report.figure("streams", readers.length);
    report.figure("sends under way", finished);
    report.figure("ended in at most", seconds(Math.max(...endings)));
    report.figure("resumed p99", seconds(quantile(resumed, 0.99)));
    report.require(Math.max(...endings) <= limit(25_000), "it took more than 25 s to end");
    report.require(
      quantile(resumed, 0.99) <= limit(5000),
      "streams took more than 5 s to come back",
    );
    reportWrites(report, writers, await chats.check(writers.histories));
    report.problems.push(...writers.unexpected([202, 503]));
  },
};

async function allOpen(readers: EventReader[], since: number): Promise<void> {
  for (const reader of readers) {
    const open = await reader.until(() => (reader.opened.at(-1) ?? -1) >= since, 90_000);
    if (!open) throw new Error("A stream did not open in 90 s");
  }
}
