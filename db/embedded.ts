import { existsSync, fsyncSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { drizzle } from "drizzle-orm/pglite";
import type { Connection } from "./client";
import { holdLock } from "./lock";

const vacuumMinutes = 10;

/** PGlite's file layer ignores fsync; this one reaches the disk, once per commit. */
class SyncingFS extends NodeFS {
  override async init(...[pg, options]: Parameters<NodeFS["init"]>) {
    const started = await super.init(pg, options);
    started.emscriptenOpts.preRun = [
      ...(started.emscriptenOpts.preRun ?? []),
      (module: unknown) => {
        const { NODEFS } = module as { NODEFS: { stream_ops: Record<string, unknown> } };
        NODEFS.stream_ops.fsync = (stream: { nfd: number }) => {
          fsyncSync(stream.nfd);
          return 0;
        };
      },
    ];
    return started;
  }
}

/**
 * Calls `made` once the files in `directory` are whole. A process that was killed while it
 * made them leaves a mark and half of them, which hold nothing yet: they are made anew.
 */
function prepareFiles(directory: string): { folder: string; made: () => void } {
  const folder = path.join(directory, "database");
  const mark = path.join(directory, "unfinished");
  if (existsSync(mark)) rmSync(folder, { recursive: true, force: true });
  if (!existsSync(folder)) writeFileSync(mark, "");
  return { folder, made: () => rmSync(mark, { force: true }) };
}

/**
 * Opens the embedded database in `directory`, alone: two processes on one
 * directory would destroy it silently. It has no autovacuum, so a timer does it.
 */
export async function openEmbedded(directory: string): Promise<Connection> {
  process.umask(0o077);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const release = await holdLock(path.join(directory, "lock"));
  try {
    const { folder, made } = prepareFiles(directory);
    const client = await PGlite.create({
      fs: new SyncingFS(folder),
      startParams: [
        ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
        ...["-c", "fsync=on", "-c", "wal_sync_method=fsync"],
      ],
    });
    made();
    const vacuum = setInterval(() => void client.exec("vacuum analyze"), vacuumMinutes * 60_000);
    vacuum.unref();
    return {
      ...overPglite(client),
      close: async () => {
        clearInterval(vacuum);
        await client.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** The same engine in memory, for tests. */
export async function openInMemory(): Promise<Connection> {
  return overPglite(await PGlite.create());
}

function overPglite(client: PGlite): Connection {
  return {
    kind: "embedded",
    database: drizzle(client, { casing: "snake_case" }),
    run: async ({ text }, parameters) =>
      (await client.query<Record<string, unknown>>(text, parameters)).rows,
    ping: async () => void (await client.query("select 1")),
    close: () => client.close(),
  };
}
