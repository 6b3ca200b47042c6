import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { beforeAll, beforeEach, vi } from "vitest";
import { type Connection, setConnection } from "@/db/client";
import { openInMemory } from "@/db/embedded";
import { migrate } from "@/db/migrate";
import { openPostgres } from "@/db/postgres";
import { setSecrets } from "@/lib/crypto";
import { setDoorbell } from "@/lib/doorbell";
import { once } from "@/lib/slot";
import { inProcessDoorbell } from "@/server/doorbell/in-process";

/** PostgreSQL with TEST_DATABASE_URL, else the embedded engine in memory. */
async function openForTests(): Promise<Connection> {
  const url = process.env.TEST_DATABASE_URL;
  return url ? openPostgres(await createDatabase(url)) : openInMemory();
}

async function createDatabase(url: string): Promise<string> {
  const name = `foyer_test_${process.env.VITEST_POOL_ID ?? 1}_${process.pid}`;
  const client = postgres(url, { max: 1, onnotice: () => {} });
  await drizzle(client).execute(sql.raw(`drop database if exists ${name}`));
  await drizzle(client).execute(sql.raw(`create database ${name}`));
  await client.end();
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

/** One database per worker: opening one costs seconds, so files share it and scope themselves. */
beforeAll(async () => {
  const opened = once("test database", async () => {
    setSecrets(["a secret for tests alone"]);
    setDoorbell(inProcessDoorbell());
    setConnection(await openForTests());
    await migrate();
  });
  await opened;
}, 60_000);

/** What the product prints as an error is a failure, unless the test expects it. */
beforeEach(() => {
  const spy = vi.spyOn(console, "error").mockImplementation((...parts) => {
    throw new Error(`console.error: ${parts.join(" ")}`);
  });
  return () => spy.mockRestore();
});
