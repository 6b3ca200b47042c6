import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { deletedRecords } from "@/db/schema/deleted-records";
import { deploymentSightings } from "@/db/schema/deployment-sightings";
import { storeSightings } from "@/features/diagnostics/mutations";
import { anOrganization } from "@/features/members/testing";
import { startWorkers } from "./start";

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * 24 * 60 * 60 * 1000);
}

test("loads of a page are kept for 90 days", async () => {
  const { organizationId } = await anOrganization();
  const sightings = [0, 90, 91, 400].map((days) => ({
    organizationId,
    developerName: "Shop",
    origin: "https://shop.example.com",
    outcome: "shown" as const,
    version: days,
    day: daysAgo(days).toISOString().slice(0, 10),
    count: 1,
    lastSeenAt: daysAgo(days),
  }));
  await storeSightings(sightings);
  await startWorkers()();
  const kept = await db()
    .select({ version: deploymentSightings.version })
    .from(deploymentSightings)
    .where(eq(deploymentSightings.organizationId, organizationId))
    .orderBy(deploymentSightings.version);
  expect(kept).toEqual([{ version: 0 }, { version: 90 }]);
});

test("what was deleted is kept for 30 days", async () => {
  const { organizationId, admin } = await anOrganization();
  const records = [0, 29.9, 30.1, 400].map((days) => ({
    organizationId,
    recordKind: "queue",
    recordId: String(days),
    content: {},
    deletedBy: admin.id,
    deletedAt: daysAgo(days),
  }));
  await db().insert(deletedRecords).values(records);
  await startWorkers()();
  const kept = await db()
    .select({ recordId: deletedRecords.recordId })
    .from(deletedRecords)
    .where(eq(deletedRecords.organizationId, organizationId))
    .orderBy(deletedRecords.recordId);
  expect(kept).toEqual([{ recordId: "0" }, { recordId: "29.9" }]);
});
