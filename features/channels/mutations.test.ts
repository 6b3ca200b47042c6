import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { auditEvents } from "@/db/schema/audit-events";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import { organizations } from "@/db/schema/organizations";
import type { Actor } from "@/features/members/actor";
import { anOrganization } from "@/features/members/testing";
import { addMapping } from "@/features/parameters/mappings/mutations";
import { listMappings } from "@/features/parameters/mappings/queries";
import { createParameter } from "@/features/parameters/mutations";
import { listParameters } from "@/features/parameters/queries";
import { aQueue } from "@/features/routing/queues/testing";
import {
  activateChannel,
  cloneChannel,
  deactivateChannel,
  deleteChannel,
  editChannelDetails,
  routeChannelToQueue,
} from "./mutations";
import { getChannel, getChannelUses, listChannels } from "./queries";
import { aChannel, anActiveChannel } from "./testing";

async function aDeployment({ organizationId }: Actor, channelId: string): Promise<void> {
  await db().insert(embeddedServiceDeployments).values({
    organizationId,
    channelId,
    deploymentType: "web",
    label: "Shop",
    developerName: "Shop",
  });
}

async function generationOf({ organizationId }: Actor): Promise<number> {
  const [organization] = await db()
    .select({ generation: organizations.configurationGeneration })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  return organization?.generation ?? 0;
}

test("a new channel starts inactive, with an address of its own", async () => {
  const { admin } = await anOrganization();
  const one = await aChannel(admin);
  const other = await aChannel(admin, { developerName: "Other" });
  expect(one).toMatchObject({ active: false, queue: null, revision: 1 });
  expect(one.addressIdentifier).not.toBe(other.addressIdentifier);
});

test("a channel without a queue cannot be activated, and the lack is told as data", async () => {
  const { admin } = await anOrganization();
  const { id } = await aChannel(admin);
  await expect(activateChannel(admin, id)).rejects.toMatchObject({
    code: "conflict",
    message: "Not ready yet: No queue chosen.",
    details: { current: { lacks: [{ code: "no_queue" }] } },
  });
  expect((await getChannel(admin, id)).active).toBe(false);
});

test("a queue without members only warns", async () => {
  const { admin } = await anOrganization();
  const queue = await aQueue(admin, { memberIds: [] });
  const { id, revision } = await aChannel(admin);
  await routeChannelToQueue(admin, { id, revision, queueId: queue.id });
  await expect(activateChannel(admin, id)).resolves.toMatchObject({ active: true });
});

test("activation reaches every node and leaves open forms valid", async () => {
  const { admin } = await anOrganization();
  const before = await generationOf(admin);
  const channel = await anActiveChannel(admin);
  expect(await generationOf(admin)).toBeGreaterThan(before);
  expect(channel.revision).toBe((await getChannel(admin, channel.id)).revision);
});

test("activating twice changes nothing the second time", async () => {
  const { admin } = await anOrganization();
  const channel = await anActiveChannel(admin);
  await activateChannel(admin, channel.id);
  const events = await db().select().from(auditEvents).where(eq(auditEvents.recordId, channel.id));
  expect(events.filter(({ action }) => action === "channel_activated")).toHaveLength(1);
});

test("a deactivated channel keeps its deployments, which are named", async () => {
  const { admin } = await anOrganization();
  const { id } = await anActiveChannel(admin);
  await aDeployment(admin, id);
  await deactivateChannel(admin, id);
  expect((await getChannel(admin, id)).active).toBe(false);
  expect(await getChannelUses(admin, id)).toMatchObject({
    deployments: [{ label: "Shop" }],
    openSessions: 0,
  });
});

test("a developer name is taken whatever its case", async () => {
  const { admin } = await anOrganization();
  await aChannel(admin, { developerName: "Shop_Web" });
  const { id, revision } = await aChannel(admin, { developerName: "Other" });
  const details = { id, revision, label: "Other", description: "", developerName: "shop_web" };
  await expect(editChannelDetails(admin, details)).rejects.toMatchObject({
    code: "conflict",
    details: { fields: { developerName: expect.stringContaining("Another channel") } },
  });
});

test("an edit of what somebody else has edited is refused with the channel as it is now", async () => {
  const { admin } = await anOrganization();
  const { id, revision, label, developerName } = await aChannel(admin);
  const details = { id, revision, label, developerName, description: "First" };
  await editChannelDetails(admin, details);
  await expect(
    editChannelDetails(admin, { ...details, description: "Second" }),
  ).rejects.toMatchObject({
    code: "conflict",
    details: { current: { description: "First", revision: revision + 1 } },
  });
});

test("a channel cannot be routed to another organization's queue", async () => {
  const [{ admin }, other] = [await anOrganization(), await anOrganization()];
  const queue = await aQueue(other.admin);
  const { id, revision } = await aChannel(admin);
  await expect(
    routeChannelToQueue(admin, { id, revision, queueId: queue.id }),
  ).rejects.toMatchObject({
    code: "invalid",
    details: { fields: { queueId: expect.any(String) } },
  });
});

test("another organization's channel does not exist", async () => {
  const [{ admin }, other] = [await anOrganization(), await anOrganization()];
  const { id } = await anActiveChannel(other.admin);
  expect(await listChannels(admin)).toEqual([]);
  for (const attempt of [
    () => getChannel(admin, id),
    () => activateChannel(admin, id),
    () => deactivateChannel(admin, id),
    () => deleteChannel(admin, id),
    () => cloneChannel(admin, { id, label: "Copy", developerName: "Copy" }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
  }
});

test("a rep may not change a channel", async () => {
  const { admin, rep } = await anOrganization();
  const { id } = await anActiveChannel(admin);
  await expect(deactivateChannel(rep, id)).rejects.toMatchObject({ code: "forbidden" });
});

test("a clone is inactive and has the same queue, parameters and mappings", async () => {
  const { admin } = await anOrganization();
  const channel = await anActiveChannel(admin);
  const { id: source } = await createParameter(admin, channel.id, {
    label: "Order number",
    developerName: "Order_Number",
    channelVariableName: "Order_Number",
    dataType: "text",
    maximumLength: 20,
  });
  const shown = { target: "rep", variableName: "Order", pinned: true } as const;
  await addMapping(admin, channel.id, { ...shown, source });
  await addMapping(admin, channel.id, { ...shown, source: "_email", variableName: "Mail" });
  const clone = await cloneChannel(admin, {
    id: channel.id,
    label: "Copy",
    developerName: "Copy",
  });
  expect(clone).toMatchObject({ active: false, queueId: channel.queueId, usedFor: "web" });
  expect(clone.addressIdentifier).not.toBe(channel.addressIdentifier);
  expect(await listParameters(admin, clone.id)).toMatchObject([{ developerName: "Order_Number" }]);
  const [order, email] = await listMappings(admin, clone.id);
  expect(order).toMatchObject({ ...shown, name: "Order_Number" });
  expect(order?.source).not.toBe(source);
  expect(email).toMatchObject({ name: "_email", variableName: "Mail" });
});

test("a channel in use cannot be deleted, and the deployment is named", async () => {
  const { admin } = await anOrganization();
  const { id } = await aChannel(admin);
  await aDeployment(admin, id);
  await expect(deleteChannel(admin, id)).rejects.toMatchObject({
    code: "conflict",
    message: "Shop uses Web. Delete it or choose another channel there first.",
  });
});

test("a deleted channel takes its parameters along", async () => {
  const { admin } = await anOrganization();
  const { id } = await aChannel(admin);
  await deleteChannel(admin, id);
  await expect(getChannel(admin, id)).rejects.toMatchObject({ code: "not_found" });
});

test("what fails later in the same transaction leaves no channel", async () => {
  const { admin } = await anOrganization();
  const failing = transaction(async () => {
    await aChannel(admin);
    throw new Error("later");
  });
  await expect(failing).rejects.toThrow("later");
  expect(await listChannels(admin)).toEqual([]);
});
