import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEvents } from "@/db/schema/audit-events";
import { deletedRecords } from "@/db/schema/deleted-records";
import { deleteChannel, routeChannelToQueue } from "@/features/channels/mutations";
import { getChannel } from "@/features/channels/queries";
import { aChannel, anActiveChannel } from "@/features/channels/testing";
import { addEntries, removeEntry } from "@/features/cors-allowlist/mutations";
import { listPatterns } from "@/features/cors-allowlist/queries";
import { publishDeployment } from "@/features/deployment-versions/mutations";
import { deleteDeployment } from "@/features/deployments/mutations";
import { getDeployment } from "@/features/deployments/queries";
import { aDeployment } from "@/features/deployments/testing";
import { anOrganization } from "@/features/members/testing";
import { createParameter, removeParameter } from "@/features/parameters/mutations";
import { listParameters } from "@/features/parameters/queries";
import { deleteQueue } from "@/features/routing/queues/mutations";
import { getQueue } from "@/features/routing/queues/queries";
import { aQueue } from "@/features/routing/queues/testing";
import { restoreRecord } from "./mutations";
import { listDeletedRecords } from "./queries";

const aParameter = {
  label: "Order",
  developerName: "Order",
  channelVariableName: "Order",
  dataType: "text",
  maximumLength: 20,
} as const;

test("a deleted queue comes back with its members", async () => {
  const { admin, rep } = await anOrganization();
  const queue = await aQueue(admin, { memberIds: [admin.id, rep.id] });
  await deleteQueue(admin, queue.id);
  await restoreRecord(admin, { kind: "queue", id: queue.id });
  expect(await getQueue(admin, queue.id)).toEqual(queue);
});

test("a deleted channel comes back with its routing and its parameters", async () => {
  const { admin } = await anOrganization();
  const channel = await anActiveChannel(admin);
  await createParameter(admin, channel.id, aParameter);
  const parameters = await listParameters(admin, channel.id);
  await deleteChannel(admin, channel.id);
  await restoreRecord(admin, { kind: "channel", id: channel.id });
  expect(await getChannel(admin, channel.id)).toMatchObject({
    ...channel,
    updatedAt: expect.anything(),
  });
  expect(await listParameters(admin, channel.id)).toEqual(parameters);
});

test("a deleted deployment comes back as it was published", async () => {
  const { admin } = await anOrganization();
  const { id, revision } = await aDeployment(admin);
  await publishDeployment(admin, { id, revision, liveNumber: null, note: "First" });
  const before = await getDeployment(admin, id);
  await deleteDeployment(admin, id);
  await restoreRecord(admin, { kind: "deployment", id });
  expect(await getDeployment(admin, id)).toEqual(before);
});

test("a removed parameter and a removed origin come back", async () => {
  const { admin } = await anOrganization();
  const channel = await aChannel(admin);
  const parameter = await createParameter(admin, channel.id, aParameter);
  await removeParameter(admin, parameter.id);
  await restoreRecord(admin, { kind: "parameter", id: parameter.id });
  expect(await listParameters(admin, channel.id)).toEqual([parameter]);

  const [entry] = await addEntries(admin, { pattern: "https://a.com", description: "Shop" });
  if (!entry) throw new Error("nothing was added");
  await removeEntry(admin, entry);
  await restoreRecord(admin, { kind: "cors_allowlist_entry", id: entry.id });
  expect(await listPatterns(admin)).toEqual(["https://a.com"]);
});

test("a record comes back once", async () => {
  const { admin } = await anOrganization();
  const queue = await aQueue(admin);
  await deleteQueue(admin, queue.id);
  await restoreRecord(admin, { kind: "queue", id: queue.id });
  await expect(restoreRecord(admin, { kind: "queue", id: queue.id })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("restoring is written to the audit trail", async () => {
  const { admin } = await anOrganization();
  const queue = await aQueue(admin);
  await deleteQueue(admin, queue.id);
  await restoreRecord(admin, { kind: "queue", id: queue.id });
  const events = await db().select().from(auditEvents).where(eq(auditEvents.recordId, queue.id));
  expect(events.map(({ action }) => action)).toContain("queue_restored");
});

test("a record whose name was taken meanwhile stays deleted, and says so", async () => {
  const { admin } = await anOrganization();
  const queue = await aQueue(admin);
  await deleteQueue(admin, queue.id);
  await aQueue(admin);
  await expect(restoreRecord(admin, { kind: "queue", id: queue.id })).rejects.toMatchObject({
    code: "conflict",
    message:
      "Another queue has the developer name of Support meanwhile. Rename that one, then restore Support.",
  });
  expect(await listDeletedRecords(admin)).toMatchObject([{ id: queue.id, label: "Support" }]);
});

test("a record that needs another deleted one names it", async () => {
  const { admin } = await anOrganization();
  const queue = await aQueue(admin, { label: "Night" });
  const channel = await aChannel(admin, { label: "Shop chat" });
  const { id, revision } = channel;
  await routeChannelToQueue(admin, { id, revision, queueId: queue.id });
  await deleteChannel(admin, id);
  await deleteQueue(admin, queue.id);
  await expect(restoreRecord(admin, { kind: "channel", id })).rejects.toMatchObject({
    code: "conflict",
    message: "Shop chat needs the queue Night, which was deleted too. Restore Night first.",
  });
  await restoreRecord(admin, { kind: "queue", id: queue.id });
  await restoreRecord(admin, { kind: "channel", id });
  expect(await getChannel(admin, id)).toMatchObject({ queueId: queue.id });
});

test("a column that came since takes its default", async () => {
  const { admin } = await anOrganization();
  const queue = await aQueue(admin);
  await deleteQueue(admin, queue.id);
  const [kept] = await db()
    .select({ content: deletedRecords.content })
    .from(deletedRecords)
    .where(eq(deletedRecords.recordId, queue.id));
  const content = kept?.content as { schema: number; rows: Record<string, object[]> };
  const older = content.rows.queues?.map((row) => {
    const { revision: _, ...rest } = row as { revision: number };
    return { ...rest, gone_since: true };
  });
  await db()
    .update(deletedRecords)
    .set({ content: { ...content, rows: { ...content.rows, queues: older } } })
    .where(eq(deletedRecords.recordId, queue.id));
  await restoreRecord(admin, { kind: "queue", id: queue.id });
  expect(await getQueue(admin, queue.id)).toMatchObject({ label: "Support", revision: 1 });
});

test("reps may not restore, and another organization's deletions are unknown", async () => {
  const [{ admin, rep }, stranger] = [await anOrganization(), await anOrganization()];
  const { id } = await aQueue(admin);
  await deleteQueue(admin, id);
  const choice = { kind: "queue", id } as const;
  await expect(restoreRecord(rep, choice)).rejects.toMatchObject({ code: "forbidden" });
  await expect(restoreRecord(stranger.admin, choice)).rejects.toMatchObject({ code: "not_found" });
  expect(await listDeletedRecords(stranger.admin)).toEqual([]);
});
