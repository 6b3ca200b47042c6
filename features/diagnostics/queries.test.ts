import { expect, test } from "vitest";
import type { Actor } from "@/features/members/actor";
import { anOrganization } from "@/features/members/testing";
import { storeSightings } from "./mutations";
import { findLastShown, findSightingSince, listSightings } from "./queries";
import type { CountedSighting } from "./sighting";

const deployment = { developerName: "Shop", ownOrigin: "https://chat.foyer.test" };
const shop = "https://shop.example.com";
const minute = 60_000;
const day = 24 * 60 * minute;

function seen(
  { organizationId }: Actor,
  { ago = 0, ...overrides }: Partial<CountedSighting> & { ago?: number } = {},
): Promise<void> {
  const at = new Date(Date.now() - ago);
  return storeSightings([
    {
      organizationId,
      developerName: "Shop",
      origin: shop,
      outcome: "shown",
      version: 3,
      day: at.toISOString().slice(0, 10),
      count: 1,
      lastSeenAt: at,
      ...overrides,
    },
  ]);
}

test("a check hears the page that asked since it began", async () => {
  const { admin } = await anOrganization();
  await seen(admin, { ago: 2 * minute });
  const began = new Date(Date.now() - minute);
  expect(await findSightingSince(admin, deployment, began)).toBeUndefined();
  await seen(admin);
  expect(await findSightingSince(admin, deployment, began)).toEqual({
    developerName: "Shop",
    origin: shop,
    outcome: "shown",
    version: 3,
  });
});

test("a check hears of a name that does not exist, and of nothing else", async () => {
  const { admin } = await anOrganization();
  const stranger = await anOrganization();
  const began = new Date(Date.now() - minute);
  await seen(admin, { developerName: "Other" });
  await seen(admin, { origin: deployment.ownOrigin });
  await seen(stranger.admin);
  expect(await findSightingSince(admin, deployment, began)).toBeUndefined();
  await seen(admin, { developerName: "Shpo", outcome: "unknown_deployment", version: 0 });
  expect(await findSightingSince(admin, deployment, began)).toMatchObject({
    developerName: "Shpo",
    outcome: "unknown_deployment",
  });
});

test("a week's loads are summed by origin and outcome, whatever the name's case", async () => {
  const { admin } = await anOrganization();
  await seen(admin, { ago: 9 * day, count: 50 });
  await seen(admin, { ago: 2 * day, count: 4, version: 2 });
  await seen(admin, { ago: day, developerName: "SHOP", count: 2 });
  await seen(admin, { outcome: "origin_not_allowed", version: 0, origin: "https://other.com" });
  const sightings = await listSightings(admin, "Shop");
  expect(sightings.map(({ lastSeenAt: _, ...sighting }) => sighting)).toEqual([
    { origin: "https://other.com", outcome: "origin_not_allowed", count: 1, version: 0 },
    { origin: shop, outcome: "shown", count: 6, version: 3 },
  ]);
  expect(sightings[0]?.lastSeenAt).toBeInstanceOf(Date);
});

test("where it was last shown is known longer than a week", async () => {
  const { admin } = await anOrganization();
  expect(await findLastShown(admin, deployment)).toBeUndefined();
  await seen(admin, { ago: 40 * day });
  await seen(admin, { origin: deployment.ownOrigin });
  await seen(admin, { origin: "" });
  expect(await findLastShown(admin, deployment)).toEqual({ origin: shop, version: 3 });
});
