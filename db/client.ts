import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { once } from "@/lib/slot";
import { Absence } from "./absence";
import { isSerializationFailure } from "./errors";

export type Database = PgDatabase<PgQueryResultHKT, Record<string, never>>;
type Row = Record<string, unknown>;

/** One open database: Drizzle over it, and prepared SQL for the hot paths. */
export type Connection = {
  kind: "embedded" | "postgres";
  database: Database;
  /** Runs on the root: never inside a transaction, whose end it would not see. */
  run(statement: { name: string; text: string }, parameters: unknown[]): Promise<Row[]>;
  /** Fails when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
};

type Running = { database: Database; afterCommit: (() => void)[] };

const holder = once<{ connection: Connection | undefined }>("database", () => ({
  connection: undefined,
}));
const absence = once("database absence", () => new Absence());
const running = once("transaction", () => new AsyncLocalStorage<Running>());

export function setConnection(connection: Connection | undefined): void {
  holder.connection = connection;
}

export function connection(): Connection {
  if (!holder.connection) throw new Error("The database is not open");
  return holder.connection;
}

/** The running transaction, or the root. */
export function db(): Database {
  const store = running.getStore();
  if (store) return store.database;
  absence.refuse();
  return connection().database;
}

/**
 * Every `db()` inside `work` takes part; an inner call joins the outer one.
 * Serialization failures and deadlocks are tried again, so `work` must have no
 * effect but on the database and through `afterCommit`.
 */
export async function transaction<T>(work: () => Promise<T>): Promise<T> {
  if (running.getStore()) return work();
  for (let attempt = 1; ; attempt++) {
    const afterCommit: (() => void)[] = [];
    try {
      const result = await absence.watch(() =>
        connection().database.transaction((database) =>
          running.run({ database, afterCommit }, work),
        ),
      );
      running.exit(() => {
        for (const effect of afterCommit) effect();
      });
      return result;
    } catch (error) {
      if (attempt === 5 || !isSerializationFailure(error)) throw error;
    }
  }
}

/** Runs once the outermost transaction has committed; at once when there is none. */
export function afterCommit(effect: () => void): void {
  const store = running.getStore();
  if (store) store.afterCommit.push(effect);
  else effect();
}

/** Prepared SQL on the root; inside a transaction it would wait for itself or outlive a rollback. */
export function run(
  statement: { name: string; text: string },
  parameters: unknown[],
): Promise<Row[]> {
  if (running.getStore())
    throw new Error(`Statement ${statement.name} must not run in a transaction`);
  return absence.watch(() => connection().run(statement, parameters));
}
