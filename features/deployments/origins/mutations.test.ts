import { expect, test } from "vitest";
import { addEntries, removeEntry } from "@/features/cors-allowlist/mutations";
import { getEntry, listEntries } from "@/features/cors-allowlist/queries";
import { anOrganization } from "@/features/members/testing";
import { isOriginAllowed } from "../live";
import { aDeployment } from "../testing";
import { narrowDeployment } from "./mutations";
import { findKeptEntries } from "./queries";

const [shop, partner] = ["https://shop.example.com", "https://partner.example.com"] as const;

async function arrange() {
  const { admin, organizationId } = await anOrganization();
  const { id } = await aDeployment(admin);
  await addEntries(admin, { pattern: `${shop}\n${partner}`, description: "" });
  const entryOf = async (pattern: string) =>
    (await listEntries(admin)).find((entry) => entry.pattern === pattern)?.id ?? "";
  const allows = async (origin: string) => isOriginAllowed(organizationId, origin, "shop");
  return { admin, id, entryOf, allows, organizationId };
}

test("a narrowed deployment shows on its own websites alone, at once", async () => {
  const { admin, id, entryOf, allows, organizationId } = await arrange();
  expect([await allows(shop), await allows(partner)]).toEqual([true, true]);
  await narrowDeployment(admin, { id, which: "some", entryIds: [await entryOf(partner)] });
  expect([await allows(shop), await allows(partner)]).toEqual([false, true]);
  expect(await isOriginAllowed(organizationId, shop, "Another")).toBe(true);
  await narrowDeployment(admin, { id, which: "all", entryIds: [] });
  expect([await allows(shop), await allows(partner)]).toEqual([true, true]);
});

test("when its last website leaves the allowlist, nobody may show it: it never widens", async () => {
  const { admin, id, entryOf, allows } = await arrange();
  const entryId = await entryOf(partner);
  await narrowDeployment(admin, { id, which: "some", entryIds: [entryId] });
  await removeEntry(admin, await getEntry(admin, entryId));
  expect([await allows(shop), await allows(partner)]).toEqual([false, false]);
  expect(await findKeptEntries(admin, id)).toEqual([]);
});

test("unknown entries, and those of another organization, are refused", async () => {
  const { admin, id } = await arrange();
  const { admin: stranger, entryOf } = await arrange();
  const foreign = await entryOf(shop);
  const narrowing = narrowDeployment(admin, { id, which: "some", entryIds: [foreign] });
  await expect(narrowing).rejects.toMatchObject({ code: "invalid" });
  const theirs = narrowDeployment(stranger, { id, which: "all", entryIds: [] });
  await expect(theirs).rejects.toMatchObject({ code: "not_found" });
  expect(await findKeptEntries(admin, id)).toBeNull();
});
