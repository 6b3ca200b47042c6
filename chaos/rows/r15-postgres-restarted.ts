import { setTimeout as sleep } from "node:timers/promises";
import { Chats } from "../chats";
import { type Scenario, seconds } from "../scenario";
import { reportWrites, Writers } from "../writers";

/** PostgreSQL restarts: sends fail fast and say when to come back, streams stay, nobody crashes. */
export const postgresRestarted: Scenario = {
  row: "R15",
  title: "PostgreSQL restarted",
  on: ["postgres"],
  async run({ foyer, cluster, random, size, limit }, report) {
    if (!cluster) throw new Error("There is no PostgreSQL to restart");
    const restarts = size(2, 5);
    const { pid } = foyer;
    const chats = await Chats.begin(foyer, 20, 20);
    const readers = [...chats.readers.values()];
    for (const reader of readers) await reader.until(() => reader.open, 5000);
    const writers = new Writers(chats.customers, 200);
    const back: number[] = [];
    for (let restart = 0; restart < restarts; restart++) {
      await sleep(random.between(500, 1500));
      await cluster.halt();
      const down = performance.now();
      await sleep(restart === 0 ? 7000 : random.between(0, 2000));
      report.require(
        !writers.attempts.some(({ begunAt, outcome }) => begunAt > down && outcome === "ok"),
        "a send was acknowledged while the database was away",
      );
      await cluster.start();
      const accepts = performance.now();
      const first = await writers.waitForAcknowledged(accepts, 30_000);
      back.push((first ?? performance.now()) - accepts);
    }
    await sleep(500);
    await writers.close();
    const answered = writers.attempts.filter(({ answer }) => answer?.status === 503);
    const slowest = Math.max(...writers.attempts.map((each) => each.endedAt - each.begunAt));
    report.figure("restarts", restarts);
    reportWrites(report, writers, await chats.check(writers.histories));
    report.figure("answers of 503", answered.length);
    report.figure("slowest answer", seconds(slowest));
    report.figure("recovered in at most", seconds(Math.max(...back)));
    report.require(
      answered.length > 20,
      `only ${answered.length} sends were refused while it was away`,
    );
    report.require(slowest <= limit(5000), "a send waited more than 5 s for its answer");
    report.require(
      Math.max(...back) <= limit(5000),
      "sends recovered more than 5 s after PostgreSQL",
    );
    report.require(
      answered.every(({ answer }) => {
        const wait = Number(answer?.retryAfter);
        return wait >= 1 && wait <= 5;
      }),
      "an answer of 503 does not say to come back within 5 s",
    );
    report.require(
      readers.every(({ opened }) => opened.length === 1),
      "a stream was closed by the restart",
    );
    report.require(foyer.running && foyer.pid === pid, "the process ended");
    report.problems.push(...writers.unexpected([202, 503]));
  },
};
