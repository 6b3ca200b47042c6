import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { connection, db, setConnection } from "@/db/client";
import { deploymentVersions } from "@/db/schema/deployment-versions";
import { aChat, allowedOrigin } from "@/features/conversations/testing";
import { configurationChanged } from "@/features/organizations/mutations";
import { findLiveDeployment, isOriginAllowed, isOriginListedAnywhere } from "./live";
import { aDeployment } from "./testing";

test("after a moment without the database, listed pages may ask again", async () => {
  const { admin } = await aChat();
  await configurationChanged(admin);
  const open = connection();
  const database = Object.create(open.database, {
    selectDistinct: {
      value: () => {
        throw new Error("The database is away");
      },
    },
  });
  setConnection({ ...open, database });
  await expect(isOriginListedAnywhere(allowedOrigin)).rejects.toThrow("away");
  setConnection(open);
  expect(await isOriginListedAnywhere(allowedOrigin)).toBe(true);
});

test("a version that cannot be read is out of reach alone", async () => {
  const { admin, organizationId, deploymentId } = await aChat();
  await aDeployment(admin, { developerName: "Blog" });
  await db()
    .update(deploymentVersions)
    .set({ content: { schema: 0 } })
    .where(eq(deploymentVersions.deploymentId, deploymentId));
  await configurationChanged(admin);
  await expect(findLiveDeployment(organizationId, "Shop")).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringContaining("Shop"),
  });
  expect(await findLiveDeployment(organizationId, "Blog")).toMatchObject({ label: "Shop" });
  expect(await isOriginAllowed(organizationId, allowedOrigin, "Shop")).toBe(true);
});
