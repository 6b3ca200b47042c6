import { readdirSync } from "node:fs";
import { getTableName, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { beforeAll, expect, it } from "vitest";
import { wholeRecordKinds as kinds, tablesOf } from "./whole-records";

let tables: PgTable[] = [];

beforeAll(async () => {
  const files = readdirSync(new URL("./schema", import.meta.url));
  const modules = await Promise.all(
    files.map((file) => import(`./schema/${file.replace(/\.ts$/, "")}.ts`)),
  );
  tables = modules.flatMap((module) => Object.values(module)).filter((each) => is(each, PgTable));
});

/** The tables to which a table's rows belong: they go when those go. */
function owners(table: PgTable): string[] {
  return getTableConfig(table)
    .foreignKeys.filter(({ onDelete }) => onDelete === "cascade")
    .map((key) => getTableName(key.reference().foreignTable));
}

it.each(kinds)("a %s is kept with every table that is deleted with it", (kind) => {
  const listed = tablesOf(kind).map(getTableName);
  const missing = tables
    .filter((table) => owners(table).some((owner) => listed.includes(owner)))
    .map(getTableName)
    .filter((name) => !listed.includes(name));
  expect(missing).toEqual([]);
});

it.each(kinds)("the tables of a %s stand after those they hang on", (kind) => {
  const listed = tablesOf(kind);
  listed.slice(1).forEach((table, index) => {
    const before = listed.slice(0, index + 1).map(getTableName);
    expect(owners(table).some((owner) => before.includes(owner))).toBe(true);
  });
});
