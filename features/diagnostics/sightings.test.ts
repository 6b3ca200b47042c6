import { expect, test } from "vitest";
import { connection, setConnection } from "@/db/client";
import { anOrganization } from "@/features/members/testing";
import { listSightings } from "./queries";
import type { Sighting } from "./sighting";
import { flushSightings, recordSighting } from "./sightings";

function seen(organizationId: string, overrides: Partial<Sighting> = {}): void {
  recordSighting({
    organizationId,
    developerName: "Shop",
    origin: "https://shop.example.com",
    outcome: "shown",
    version: 1,
    ...overrides,
  });
}

test("strangers with ever new origins fill neither the table nor a statement", async () => {
  const { admin, organizationId } = await anOrganization();
  for (let at = 0; at < 9990; at++) {
    const origin = `https://stranger-${at}.example`;
    seen(organizationId, { origin, outcome: "origin_not_allowed", version: 0 });
  }
  await flushSightings();
  seen(organizationId);
  seen(organizationId, {
    origin: "https://stranger-0.example",
    outcome: "origin_not_allowed",
    version: 0,
  });
  await flushSightings();
  const sightings = await listSightings(admin, "Shop");
  expect(sightings).toHaveLength(501);
  expect(sightings.find(({ outcome }) => outcome === "shown")?.count).toBe(1);
  expect(sightings.find(({ origin }) => origin === "https://stranger-0.example")?.count).toBe(2);
});

test("what could not be stored is counted the next time", async () => {
  const { admin, organizationId } = await anOrganization();
  const open = connection();
  const database = Object.create(open.database, {
    transaction: { value: () => Promise.reject(new Error("The database is away")) },
  });
  seen(organizationId);
  setConnection({ ...open, database });
  await expect(flushSightings()).rejects.toThrow("away");
  setConnection(open);
  seen(organizationId);
  await flushSightings();
  expect((await listSightings(admin, "Shop"))[0]?.count).toBe(2);
});
