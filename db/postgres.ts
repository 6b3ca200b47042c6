import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Connection } from "./client";

/**
 * Opens a pool of ten connections; the first query connects. A connection that was
 * lost is made again soon, however long the database was away.
 */
export function openPostgres(url: string): Connection {
  const client = postgres(url, {
    max: 10,
    connect_timeout: 5,
    backoff: () => 0.2,
    onnotice: () => {},
  });
  return {
    kind: "postgres",
    database: drizzle(client, { casing: "snake_case" }),
    run: ({ text }, parameters) => client.unsafe(text, parameters as never[], { prepare: true }),
    ping: async () => void (await client`select 1`),
    close: () => client.end({ timeout: 5 }),
  };
}
