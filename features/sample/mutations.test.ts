import { expect, it, test } from "vitest";
import { listChannels } from "@/features/channels/queries";
import { listPatterns } from "@/features/cors-allowlist/queries";
import { findLiveDeployment, isOriginAllowed, whyNotLive } from "@/features/deployments/live";
import { listDeployments } from "@/features/deployments/queries";
import { anOrganization } from "@/features/members/testing";
import { listQueues } from "@/features/routing/queues/queries";
import { loadSample } from "./mutations";

it.each(["Sample_Web", "Sample_App", "Sample_Api"])("%s is live", async (developerName) => {
  const { admin, organizationId } = await anOrganization();
  await loadSample(admin);
  const deployment = await findLiveDeployment(organizationId, developerName);
  if (!deployment) throw new Error("Unknown");
  expect(whyNotLive(deployment)).toBeNull();
});

test("the website asks for a name and an email, and takes a hidden order number", async () => {
  const { admin, organizationId } = await anOrganization();
  await loadSample(admin);
  const deployment = await findLiveDeployment(organizationId, "Sample_Web");
  expect(deployment?.version?.content.forms[0].formFields).toMatchObject([
    { name: "_firstName", type: "Text", required: true, isHidden: false },
    { name: "_email", type: "Email", required: true, isHidden: false },
    { name: "Order_Number", isHidden: true },
  ]);
});

test("the other deployments ask nothing", async () => {
  const { admin, organizationId } = await anOrganization();
  await loadSample(admin);
  const deployment = await findLiveDeployment(organizationId, "Sample_Api");
  expect(deployment?.version?.content.forms[0].formFields).toEqual([]);
});

test("its website is allowed on both local addresses", async () => {
  const { admin, organizationId } = await anOrganization();
  await loadSample(admin);
  expect(await isOriginAllowed(organizationId, "http://localhost:4000", "Shop")).toBe(true);
  expect(await listPatterns(admin)).toEqual(["http://127.0.0.1:4000", "http://localhost:4000"]);
});

test("whoever loads it answers, and loading it again changes nothing", async () => {
  const { admin } = await anOrganization();
  await loadSample(admin);
  await loadSample(admin);
  expect(await listQueues(admin)).toMatchObject([{ developerName: "Support", memberCount: 1 }]);
  const channels = await listChannels(admin);
  expect(channels.map(({ developerName, active }) => [developerName, active])).toEqual([
    ["Sample_Api_Channel", true],
    ["Sample_App_Channel", true],
    ["Sample_Web_Channel", true],
  ]);
  const deployments = await listDeployments(admin);
  expect(deployments.map(({ live, changes }) => [live?.number, changes])).toEqual([
    [1, []],
    [1, []],
    [1, []],
  ]);
});
