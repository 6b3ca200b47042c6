import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { startCluster } from "../scripts/cluster.mjs";
import { measureDatabase } from "./database";
import { printTable } from "./table";

/**
 * Measures Foyer, built first where it is not, on both databases and prints a table:
 * `npm run bench -- [--streams=1000] [--only=postgres|embedded]`. Loopback only, about four minutes.
 */
if (!existsSync("dist/server/main.js") || !existsSync(".next/BUILD_ID")) {
  const { status } = spawnSync(process.execPath, ["scripts/build.mjs"], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
const options = Object.fromEntries(
  process.argv.slice(2).map((argument) => argument.replace(/^--/, "").split("=")),
);
const streams = Number(options.streams ?? 1000);

console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${streams} streams`);
console.log(`Load before: ${loadavg().map((each) => each.toFixed(2))}\n`);

if (options.only !== "embedded") {
  const cluster = await startCluster({ fsync: "on" });
  if (cluster) {
    try {
      const database = { DATABASE_URL: cluster.url, FOYER_DATA_DIR: "" };
      printTable("PostgreSQL, fsync on", await measureDatabase(database, { streams, pages: true }));
    } finally {
      cluster.stop();
    }
  }
}
if (options.only !== "postgres") {
  const folder = mkdtempSync(path.join(tmpdir(), "foyer-bench-"));
  try {
    const database = { DATABASE_URL: "", FOYER_DATA_DIR: folder };
    printTable("Embedded database", await measureDatabase(database, { streams, pages: false }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(`Load after: ${loadavg().map((each) => each.toFixed(2))}`);
