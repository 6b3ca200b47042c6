import { expect, test } from "vitest";
import { publishDeployment } from "@/features/deployment-versions/mutations";
import { savePart } from "@/features/deployments/mutations";
import { getDeployment } from "@/features/deployments/queries";
import { storedVersion } from "@/features/deployments/stored";
import { aDeployment } from "@/features/deployments/testing";
import { anOrganization } from "@/features/members/testing";
import type { PublishedTexts } from "@/protocol/embedded-service-config";
import { standardTexts } from "./part";

const german: PublishedTexts = {
  standard: "en",
  languages: ["de"],
  overrides: { de: { "launcher.open": "Frag uns", welcomeText: "Hallo!" } },
};

test("saved texts come back, and each is a change until it is published", async () => {
  const { admin } = await anOrganization();
  const { id, revision } = await aDeployment(admin);
  await publishDeployment(admin, { id, revision, liveNumber: null, note: "" });
  await savePart(admin, { id, revision }, "texts", german);
  const { draft, changes } = await getDeployment(admin, id);
  expect(draft.texts).toEqual(german);
  expect(changes.map(({ what }) => what)).toEqual([
    "More languages",
    "German: launcher.open",
    "German: welcomeText",
  ]);
});

test("texts that are saved empty are gone", async () => {
  const { admin } = await anOrganization();
  const { id, revision } = await aDeployment(admin);
  await savePart(admin, { id, revision }, "texts", german);
  await savePart(admin, { id, revision: revision + 1 }, "texts", standardTexts);
  expect((await getDeployment(admin, id)).draft.texts).toEqual(standardTexts);
});

test("a version from before there were texts is read with none of its own", async () => {
  const { admin } = await anOrganization();
  const { id, revision } = await aDeployment(admin);
  await publishDeployment(admin, { id, revision, liveNumber: null, note: "" });
  const { texts: _texts, ...content } = (await getDeployment(admin, id)).live?.content ?? {};
  const read = storedVersion.read({ ...content, schema: 1 }, "It");
  expect(read.texts).toEqual(standardTexts);
});
