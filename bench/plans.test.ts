import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { connection } from "@/db/client";
import { anOrganization } from "@/features/members/testing";
import { loadSample } from "@/features/sample/mutations";
import { exampleOf, findWholeScans } from "./plans";
import { seedInto } from "./seed";

test("no statement of a door need walk through all of a table that grows, or of its index", async () => {
  const { admin } = await anOrganization();
  await loadSample(admin);
  const { organizationId } = admin;
  const guests = Array.from({ length: 4000 }, () => ({ endUserId: randomUUID() }));
  const shape = { entries: 4, sessions: 2, waiting: 20 };
  const [first] = await seedInto(connection(), { organizationId, guests }, shape);
  if (!first) throw new Error("nobody was seeded");
  const example = await exampleOf(connection(), { organizationId, ...first });
  const found = await connection().database.transaction(async (database) => {
    await database.execute(indexesFirst);
    const runner = {
      run: async ({ text }: { text: string }, parameters: unknown[]) => {
        const answer: unknown = await database.execute(withParameters(text, parameters));
        return rowsOf(answer);
      },
    };
    return findWholeScans(runner, example);
  });
  expect(found).toEqual([]);
}, 60_000);

/** In a database as small as this one, walking through a table may truly be the cheapest way. */
const indexesFirst = sql`
  select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
    set_config('enable_mergejoin', 'off', true)`;

function withParameters(text: string, parameters: unknown[]) {
  const parts = text.split(/\$(\d+)/);
  return sql.join(
    parts.map((part, index) =>
      index % 2 === 1 ? sql`${sql.param(parameters[Number(part) - 1])}` : sql.raw(part),
    ),
  );
}

type Row = Record<string, unknown>;

function rowsOf(answer: unknown): Row[] {
  return Array.isArray(answer) ? answer : (answer as { rows: Row[] }).rows;
}
