import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { openEmbedded } from "./embedded";

test("files that a killed process left half made are made anew; whole ones are kept", async () => {
  const directory = mkdtempSync(path.join(tmpdir(), "foyer-embedded-"));
  mkdirSync(path.join(directory, "database"));
  writeFileSync(path.join(directory, "database", "PG_VERSION"), "18\n");
  writeFileSync(path.join(directory, "unfinished"), "");
  const first = await openEmbedded(directory);
  await first.database.execute(sql`create table kept (id int)`);
  await first.close();
  const second = await openEmbedded(directory);
  await expect(second.database.execute(sql`select id from kept`)).resolves.toBeDefined();
  await second.close();
}, 60_000);
