import { sql } from "drizzle-orm";
import { db } from "./client";

/** One number each, for the whole product. */
const locks = { migrations: 7_061_225, founding: 7_061_226, epoch: 7_061_227 } as const;

/** Waits until no other transaction does the same work; holds until this one ends. */
export async function takeTurns(work: keyof typeof locks, database = db()): Promise<void> {
  await database.execute(sql`select pg_advisory_xact_lock(${locks[work]})`);
}
