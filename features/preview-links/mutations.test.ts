import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { previewLinks } from "@/db/schema/preview-links";
import { aDeployment } from "@/features/deployments/testing";
import { anOrganization } from "@/features/members/testing";
import { createPreviewLink, revokePreviewLinks } from "./mutations";
import { countPreviewLinks, openPreviewLink } from "./queries";

const secretOf = (link: string) => link.split("/").at(-1) ?? "";

test("whoever has the link sees the draft, until it is revoked", async () => {
  const { admin } = await anOrganization();
  const { id } = await aDeployment(admin);
  const link = await createPreviewLink(admin, id);
  expect((await openPreviewLink(secretOf(link)))?.draft.id).toBe(id);
  expect(await openPreviewLink("anything")).toBeUndefined();
  await revokePreviewLinks(admin, id);
  expect(await openPreviewLink(secretOf(link))).toBeUndefined();
});

test("a link is over after a week", async () => {
  const { admin } = await anOrganization();
  const { id } = await aDeployment(admin);
  const link = await createPreviewLink(admin, id);
  await db()
    .update(previewLinks)
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where(eq(previewLinks.deploymentId, id));
  expect(await openPreviewLink(secretOf(link))).toBeUndefined();
  expect(await countPreviewLinks(admin, id)).toBe(0);
});

test("another organization can neither make nor revoke one", async () => {
  const { admin } = await anOrganization();
  const { admin: stranger } = await anOrganization();
  const { id } = await aDeployment(admin);
  await createPreviewLink(admin, id);
  await expect(createPreviewLink(stranger, id)).rejects.toMatchObject({ code: "not_found" });
  await expect(revokePreviewLinks(stranger, id)).rejects.toMatchObject({ code: "not_found" });
  expect(await countPreviewLinks(stranger, id)).toBe(0);
  expect(await countPreviewLinks(admin, id)).toBe(1);
});
