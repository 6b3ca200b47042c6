import { type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, customType, integer, text, timestamp } from "drizzle-orm/pg-core";
import { newId } from "@/lib/ids";
import { organizations } from "./organizations";

export const id = text()
  .primaryKey()
  .$defaultFn(() => newId());

export const organizationId = text()
  .notNull()
  .references((): AnyPgColumn => organizations.id, { onDelete: "cascade" });

/** Rises with each edit; a mutation that was shown an older one answers 409. */
export const revision = integer().notNull().default(1);

export const at = () => timestamp({ withTimezone: true, mode: "date" });

export const timestamps = {
  createdAt: at().notNull().defaultNow(),
  updatedAt: at().notNull().defaultNow(),
};

export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => "bytea",
});

export function oneOf(column: AnyPgColumn, words: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(", "))})`;
}
