import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEvents } from "@/db/schema/audit-events";
import { deploymentSightings } from "@/db/schema/deployment-sightings";
import { isOriginAllowed } from "@/features/deployments/live";
import type { Actor } from "@/features/members/actor";
import { anOrganization } from "@/features/members/testing";
import { addEntries, allowDomain, describeEntry, removeEntry } from "./mutations";
import { listEntries, listPatterns } from "./queries";

async function add(actor: Actor, pattern: string, description = "") {
  const [entry] = await addEntries(actor, { pattern, description });
  if (!entry) throw new Error("Nothing was added");
  return entry;
}

test("many origins are added at once, each with its audit event", async () => {
  const { admin } = await anOrganization();
  await addEntries(admin, { pattern: "https://B.com/\nhttps://*.a.com", description: "Shops" });
  expect(await listPatterns(admin)).toEqual(["https://*.a.com", "https://b.com"]);
  const events = await db()
    .select()
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.organizationId, admin.organizationId),
        eq(auditEvents.action, "origin_allowed"),
      ),
    );
  expect(events.map(({ recordLabel }) => recordLabel).sort()).toEqual([
    "https://*.a.com",
    "https://b.com",
  ]);
});

test("when one origin is refused none is added", async () => {
  const { admin } = await anOrganization();
  const adding = addEntries(admin, { pattern: "https://a.com\nb.com", description: "" });
  await expect(adding).rejects.toMatchObject({
    code: "invalid",
    details: { fields: { pattern: "b.com: Start with https://." } },
  });
  expect(await listPatterns(admin)).toEqual([]);
});

test("what is covered is answered with what covers it", async () => {
  const { admin } = await anOrganization();
  await add(admin, "https://*.example.com");
  await expect(add(admin, "https://shop.example.com")).rejects.toThrow(
    "Already allowed by https://*.example.com.",
  );
});

test("an allowed origin is live at once, and no longer after its removal", async () => {
  const { admin, organizationId } = await anOrganization();
  expect(await isOriginAllowed(organizationId, "https://a.com", "Shop")).toBe(false);
  const entry = await add(admin, "https://a.com");
  expect(await isOriginAllowed(organizationId, "https://a.com", "Shop")).toBe(true);
  await removeEntry(admin, entry);
  expect(await isOriginAllowed(organizationId, "https://a.com", "Shop")).toBe(false);
});

test("an entry that somebody changed meanwhile is not changed again", async () => {
  const { admin } = await anOrganization();
  const entry = await add(admin, "https://a.com");
  await describeEntry(admin, { ...entry, description: "First" });
  await expect(describeEntry(admin, { ...entry, description: "Second" })).rejects.toMatchObject({
    code: "conflict",
    details: { current: { description: "First" } },
  });
  await expect(removeEntry(admin, entry)).rejects.toMatchObject({ code: "conflict" });
});

test("a domain adds only what is missing", async () => {
  const { admin } = await anOrganization();
  await add(admin, "https://*.example.com");
  await allowDomain(admin, "example.com");
  await allowDomain(admin, "example.com");
  expect(await listPatterns(admin)).toEqual(["https://*.example.com", "https://example.com"]);
});

test("each entry tells how many loads it allowed lately", async () => {
  const { admin, organizationId } = await anOrganization();
  await addEntries(admin, { pattern: "https://*.a.com\nhttps://b.com", description: "" });
  const seen = { organizationId, developerName: "Web", outcome: "shown", version: 1, count: 4 };
  const today = new Date();
  const long = new Date(Date.now() - 8 * 86_400_000);
  await db()
    .insert(deploymentSightings)
    .values(
      [
        { origin: "https://x.a.com", at: today },
        { origin: "https://y.a.com", at: today },
        { origin: "https://b.com", at: long },
      ].map(({ origin, at }) => ({
        ...seen,
        origin,
        day: at.toISOString().slice(0, 10),
        lastSeenAt: at,
      })),
    );
  const entries = await listEntries(admin);
  expect(entries.map(({ pattern, loads }) => [pattern, loads])).toEqual([
    ["https://*.a.com", 8],
    ["https://b.com", 0],
  ]);
});

test("reps may not, and another organization's entry is unknown", async () => {
  const { admin, rep } = await anOrganization();
  const stranger = await anOrganization();
  const entry = await add(admin, "https://a.com");
  await expect(add(rep, "https://b.com")).rejects.toMatchObject({ code: "forbidden" });
  await expect(removeEntry(stranger.admin, entry)).rejects.toMatchObject({ code: "not_found" });
});
