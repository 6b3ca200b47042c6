import path from "node:path";
import { type Connection, setConnection } from "@/db/client";
import { openEmbedded } from "@/db/embedded";
import { migrate } from "@/db/migrate";
import { openPostgres } from "@/db/postgres";
import type { Env } from "@/lib/env";

/** Opens the database that the environment names and brings its tables up to date. */
export async function openDatabase(env: Env): Promise<Connection> {
  const connection = env.DATABASE_URL
    ? openPostgres(env.DATABASE_URL)
    : await openEmbedded(path.resolve(env.FOYER_DATA_DIR));
  setConnection(connection);
  try {
    await migrate();
  } catch (error) {
    await connection.close();
    throw error;
  }
  return connection;
}
