import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { startCluster } from "../scripts/cluster.mjs";
import { measureAnswers } from "./answers";
import { measureDelivery } from "./delivery";
import { measureHotConversation } from "./hot-conversation";
import { measureIdleStreams } from "./idle-streams";
import { measureLongPast } from "./long-past";
import { makeRoom, type Room } from "./room";
import { measureSends } from "./sends";
import { measureSizes } from "./sizes";
import { measureStart } from "./start";
import { measureStorm } from "./storm";
import { printTable, type Row } from "./table";

type Bench = { measure: (room: Room) => Promise<Row[]>; postgresOnly?: true };

/** In this order: streams catch up before sends have made the logs long, and the long past is last. */
const benches: Record<string, Bench> = {
  start: { measure: measureStart },
  streams: { measure: measureIdleStreams },
  storm: { measure: measureStorm },
  delivery: { measure: measureDelivery },
  hot: { measure: measureHotConversation },
  sends: { measure: measureSends },
  answers: { measure: measureAnswers, postgresOnly: true },
  sizes: { measure: measureSizes, postgresOnly: true },
  past: { measure: measureLongPast },
};

/**
 * Measures Foyer, built first where it is not, on both databases and prints a table. Loopback only,
 * about twelve minutes on two cores; `npm run bench -- storm hot` for some alone.
 * `--only=postgres|embedded`, `--streams=10000`.
 */
if (!existsSync("dist/server/main.js") || !existsSync(".next/BUILD_ID")) {
  const { status } = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
const words = process.argv.slice(2);
const options = Object.fromEntries(
  words.filter((word) => word.startsWith("--")).map((word) => word.slice(2).split("=")),
);
const named = words.filter((word) => !word.startsWith("--"));
const unknown = named.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `No such bench: ${unknown.join(", ")}. There are ${Object.keys(benches).join(", ")}.`,
  );
  process.exit(1);
}
const chosen = Object.entries(benches).filter(
  ([name]) => named.length === 0 || named.includes(name),
);
const streams = Number(options.streams ?? 5000);

const load = () => loadavg().map((each) => each.toFixed(1));
console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`);
console.log(
  "Medians of three runs and their spread; µs are the server's processor time for each.\n",
);

if (options.only !== "embedded") {
  const cluster = await startCluster({ fsync: "on" });
  if (cluster) {
    try {
      await measure("PostgreSQL, fsync on", { DATABASE_URL: cluster.url, FOYER_DATA_DIR: "" });
    } finally {
      cluster.stop();
    }
  }
}
if (options.only !== "postgres") {
  const folder = mkdtempSync(path.join(tmpdir(), "foyer-bench-"));
  try {
    await measure("Embedded database", { DATABASE_URL: "", FOYER_DATA_DIR: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What one bench cannot do is its row: the others still have something to say. */
async function measure(title: string, database: Record<string, string>): Promise<void> {
  const room = makeRoom(database, streams);
  const rows: Row[] = [];
  for (const [name, bench] of chosen) {
    if (bench.postgresOnly && room.kind === "embedded") continue;
    const [busy] = load();
    const started = performance.now();
    const measured = await bench.measure(room).catch((error: unknown): Row[] => {
      process.exitCode = 1;
      return [{ what: name, measured: `failed: ${error}`, budget: "" }];
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.error(`${name}: ${seconds} s, load before ${busy}, after ${load()[0]}`);
    rows.push(...measured);
  }
  printTable(title, rows);
}
