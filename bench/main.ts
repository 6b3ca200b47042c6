import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { startCluster } from "../scripts/cluster.mjs";
import { measureDatabase } from "./database";
import { printTable } from "./table";

/**
 * Measures a built Foyer on both databases and prints a table:
 * `npm run bench -- [--streams=1000] [--only=postgres|embedded]`. Loopback only, about four minutes.
 */
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
  const folder = mkdtempSync(path.join(tmpdir(), `foyer-bench-${randomUUID().slice(0, 8)}-`));
  try {
    const database = { DATABASE_URL: "", FOYER_DATA_DIR: folder };
    printTable("Embedded database", await measureDatabase(database, { streams, pages: false }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(`Load after: ${loadavg().map((each) => each.toFixed(2))}`);
