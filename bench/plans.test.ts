import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { connection } from "@/db/client";
import { anOrganization } from "@/features/members/testing";
import { loadSample } from "@/features/sample/mutations";
import { exampleOf, findWholeScans } from "./plans";
import { seedInto } from "./seed";

test("no statement of a door walks through all of a table that grows, or of its index", async () => {
  const { admin } = await anOrganization();
  await loadSample(admin);
  const { organizationId } = admin;
  const guests = Array.from({ length: 4000 }, () => ({ endUserId: randomUUID() }));
  const shape = { entries: 4, sessions: 2, waiting: 20 };
  const [first] = await seedInto(connection(), { organizationId, guests }, shape);
  if (!first) throw new Error("nobody was seeded");
  const example = await exampleOf(connection(), { organizationId, ...first });
  expect(await findWholeScans(connection(), example)).toEqual([]);
}, 60_000);
