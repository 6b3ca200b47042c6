import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { connection, type Database } from "./client";
import { takeTurns } from "./turns";

type Journal = { entries: { tag: string; when: number }[] };
type Migration = { tag: string; hash: string; statements: string[]; alone: boolean };

export function readMigrations(folder: string): Migration[] {
  const journal: Journal = JSON.parse(
    readFileSync(path.join(folder, "meta/_journal.json"), "utf8"),
  );
  return journal.entries.map(({ tag }) => {
    const text = readFileSync(path.join(folder, `${tag}.sql`), "utf8");
    return {
      tag,
      hash: createHash("sha256").update(text).digest("hex"),
      statements: text.split("--> statement-breakpoint"),
      alone: text.startsWith("-- no transaction"),
    };
  });
}

/**
 * Applies what is missing, one transaction each, under an advisory lock that
 * makes nodes starting together take turns. Returns the names of what ran.
 */
export async function migrate(
  folder = path.join(process.cwd(), "db/migrations"),
): Promise<string[]> {
  const root = connection().database;
  await root.transaction(async (tx) => {
    await takeTurns("migrations", tx);
    await tx.execute(sql`create table if not exists migrations (
      hash text primary key, tag text not null, applied_at timestamptz not null default now())`);
  });
  const applied: string[] = [];
  for (const migration of readMigrations(folder)) {
    if (migration.alone) {
      if (await isApplied(root, migration)) continue;
      for (const statement of migration.statements) await root.execute(sql.raw(statement));
      await record(root, migration);
      applied.push(migration.tag);
    } else if (await root.transaction((tx) => apply(tx, migration))) {
      applied.push(migration.tag);
    }
  }
  return applied;
}

async function apply(tx: Database, migration: Migration): Promise<boolean> {
  await takeTurns("migrations", tx);
  if (await isApplied(tx, migration)) return false;
  for (const statement of migration.statements) await tx.execute(sql.raw(statement));
  await record(tx, migration);
  return true;
}

async function isApplied(database: Database, { hash }: Migration): Promise<boolean> {
  const found = await database.execute(sql`select 1 from migrations where hash = ${hash}`);
  return rowsOf(found).length > 0;
}

async function record(database: Database, { hash, tag }: Migration): Promise<void> {
  await database.execute(
    sql`insert into migrations (hash, tag) values (${hash}, ${tag}) on conflict do nothing`,
  );
}

/** postgres.js answers an array, PGlite an object with rows. */
function rowsOf(result: unknown): unknown[] {
  return Array.isArray(result) ? result : (result as { rows: unknown[] }).rows;
}
