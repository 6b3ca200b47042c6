import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import postgres from "postgres";
import { startOwnCluster } from "../scripts/cluster.mjs";
import { Foyer } from "./foyer";
import { freePort } from "./ports";
import type { World } from "./scenario";

type Opened = Pick<World, "foyer" | "cluster" | "freshDatabase"> & { close: () => Promise<void> };

/** Directories of the system's own for temporary files. */
export async function embeddedWorld(): Promise<Opened> {
  const root = mkdtempSync(path.join(tmpdir(), "foyer-chaos-"));
  process.on("exit", () => rmSync(root, { recursive: true, force: true }));
  let count = 0;
  const freshDatabase = async () => {
    count += 1;
    // It makes its secret itself, so that this is killed too.
    return { FOYER_DATA_DIR: path.join(root, String(count)), FOYER_SECRET: "" };
  };
  const foyer = await Foyer.at(await freshDatabase());
  return { foyer, cluster: undefined, freshDatabase, close: () => foyer.kill() };
}

/** A cluster of its own, and in it a database for each that is asked for. */
export async function postgresWorld(): Promise<Opened | undefined> {
  const cluster = await startOwnCluster({ port: await freePort() });
  if (!cluster) return undefined;
  let running = true;
  const stop = () => {
    if (running) cluster.stop();
    running = false;
  };
  process.on("exit", stop);
  let count = 0;
  const freshDatabase = async () => {
    count += 1;
    const admin = postgres(cluster.url, { max: 1, onnotice: () => {} });
    await admin.unsafe(`create database chaos_${count}`);
    await admin.end();
    const url = new URL(cluster.url);
    url.pathname = `/chaos_${count}`;
    return { DATABASE_URL: url.href, FOYER_DATA_DIR: "" };
  };
  const foyer = await Foyer.at(await freshDatabase());
  const close = async () => {
    await foyer.kill();
    stop();
  };
  return { foyer, cluster, freshDatabase, close };
}
