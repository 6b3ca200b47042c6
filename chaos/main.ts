import { existsSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { embeddedWorld, postgresWorld } from "./databases";
import { closeWhatIsOpen } from "./left-open";
import { Random } from "./random";
import { processKilled } from "./rows/r01-process-killed";
import { postgresKilled } from "./rows/r02-postgres-killed";
import { secondProcess } from "./rows/r05-second-process";
import { firstStartKilled } from "./rows/r06-first-start-killed";
import { sameIdAtOnce } from "./rows/r07-same-id-at-once";
import { sameIdElsewhere } from "./rows/r08-same-id-elsewhere";
import { oneOrder } from "./rows/r09-one-order";
import { streamsCut } from "./rows/r11-streams-cut";
import { betweenListAndStream } from "./rows/r12-between-list-and-stream";
import { postgresRestarted } from "./rows/r15-postgres-restarted";
import { stoppedUnderLoad } from "./rows/r17-stopped-under-load";
import { type DatabaseKind, Report, type Scenario, seconds, type World } from "./scenario";

/**
 * Proves that nothing is lost, on both databases, and prints a table:
 * `npm run chaos -- [--short] [--seed=1] [--only=R1,R9] [--database=embedded|postgres]`.
 * It works on the build that is there.
 */
const scenarios: Scenario[] = [
  sameIdAtOnce,
  sameIdElsewhere,
  oneOrder,
  streamsCut,
  betweenListAndStream,
  secondProcess,
  stoppedUnderLoad,
  postgresRestarted,
  postgresKilled,
  processKilled,
  firstStartKilled,
];

const options = Object.fromEntries(
  process.argv.slice(2).map((argument) => argument.replace(/^--/, "").split("=")),
);
const short = "short" in options;
const seed = Number(options.seed ?? Math.floor(Math.random() * 1_000_000));
const only = options.only?.split(",");
/** Longer than any of them takes on a slow machine. */
const longest = short ? 300_000 : 1_800_000;

type Line = { row: string; title: string; database: DatabaseKind; took: number; report: Report };
const lines: Line[] = [];

for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));
if (!existsSync("dist/server/main.js") || !existsSync(".next/BUILD_ID")) {
  console.error("Nothing is built yet: npm run build");
  process.exit(1);
}
console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`);
console.log(`The ${short ? "short" : "long"} form, seed ${seed}: --seed=${seed} repeats it\n`);

for (const [database, open] of [
  ["embedded", embeddedWorld],
  ["postgres", postgresWorld],
] as const) {
  if (options.database && options.database !== database) continue;
  const mine = scenarios.filter(({ row, on }) => on.includes(database) && isAsked(row));
  if (mine.length === 0) continue;
  const opened = await open();
  if (!opened) continue;
  const { close, ...world } = opened;
  try {
    await world.foyer.start();
    for (const scenario of mine) {
      await play(scenario, database, {
        ...world,
        random: new Random(seed),
        size: (few, many) => (short ? few : many),
        limit: (milliseconds) => milliseconds * slowness(),
      });
    }
  } finally {
    await close();
  }
}
printTable();
process.exit(lines.some(({ report }) => report.problems.length > 0) ? 1 : 0);

/**
 * How many want each processor; a scenario itself keeps both busy. The short form proves that nothing
 * is lost, beside whatever else runs there: its times are held to a quarter only.
 */
function slowness(): number {
  const wanted = Math.max(...loadavg().slice(0, 2)) / cpus().length;
  return Math.max(short ? 4 : 1, wanted - 1);
}

function isAsked(row: string): boolean {
  return !only || only.includes(row);
}

async function play(scenario: Scenario, database: DatabaseKind, world: World): Promise<void> {
  const { row, title } = scenario;
  const report = new Report();
  const began = performance.now();
  const late = setTimeout(() => {
    console.error(`${row} on ${database} did not end. The server's last lines:`);
    console.error(world.foyer.log.slice(-20).join("\n"));
    process.exit(1);
  }, longest);
  try {
    await scenario.run(world, report);
  } catch (error) {
    report.problems.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  clearTimeout(late);
  await closeWhatIsOpen();
  const took = performance.now() - began;
  lines.push({ row, title, database, took, report });
  const sign = report.problems.length === 0 ? "✓" : "✗";
  console.log(
    `${sign} ${row} ${title}, ${database}, ${seconds(took)}: ${report.figures.join(", ")}`,
  );
  for (const problem of report.problems) console.log(`    ${problem}`);
  if (report.problems.length > 0) {
    const { errors, log } = world.foyer;
    console.log([...errors.slice(-5), ...log.slice(-3)].join("\n"));
  }
  if (!world.foyer.running) await world.foyer.start();
}

function printTable(): void {
  console.log("\n| row | what | database | figures | held | took |\n|---|---|---|---|---|---|");
  for (const { row, title, database, took, report } of lines) {
    const held = report.problems.length === 0 ? "yes" : "NO";
    const cells = [row, title, database, report.figures.join(", "), held, seconds(took)];
    console.log(`| ${cells.join(" | ")} |`);
  }
}
