import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEvents } from "@/db/schema/audit-events";
import { deletedRecords } from "@/db/schema/deleted-records";
import { routeChannelToQueue } from "@/features/channels/mutations";
import { aChannel } from "@/features/channels/testing";
import { disableMember } from "@/features/members/mutations";
import { anOrganization } from "@/features/members/testing";
import { createQueue, deleteQueue, editQueue } from "./mutations";
import { getQueue, listQueues } from "./queries";
import { aQueue } from "./testing";

test("a queue keeps the members it was given", async () => {
  const { admin, rep } = await anOrganization();
  const queue = await aQueue(admin, { memberIds: [admin.id, rep.id, rep.id] });
  expect(queue.memberIds.toSorted()).toEqual([admin.id, rep.id].toSorted());
});

test("a member whose access is off does not count", async () => {
  const { admin, rep } = await anOrganization();
  await aQueue(admin, { memberIds: [rep.id] });
  await disableMember(admin, rep.id);
  expect(await listQueues(admin)).toMatchObject([{ memberCount: 0 }]);
});

test("a developer name is taken whatever its case", async () => {
  const { admin } = await anOrganization();
  await aQueue(admin, { developerName: "Support" });
  await expect(aQueue(admin, { developerName: "sUPPORT" })).rejects.toMatchObject({
    code: "conflict",
    details: { fields: { developerName: expect.stringContaining("Another queue") } },
  });
});

test("two organizations may use the same developer name", async () => {
  const [one, other] = [await anOrganization(), await anOrganization()];
  await aQueue(one.admin);
  await expect(aQueue(other.admin)).resolves.toMatchObject({ developerName: "Support" });
});

test("a rep may not create a queue", async () => {
  const { rep } = await anOrganization();
  await expect(aQueue(rep)).rejects.toMatchObject({ code: "forbidden" });
});

test("a stranger cannot be a member", async () => {
  const [{ admin }, other] = [await anOrganization(), await anOrganization()];
  await expect(aQueue(admin, { memberIds: [other.rep.id] })).rejects.toMatchObject({
    code: "invalid",
    details: { fields: { memberIds: expect.any(String) } },
  });
});

test("another organization's queue does not exist", async () => {
  const [{ admin }, other] = [await anOrganization(), await anOrganization()];
  const queue = await aQueue(other.admin);
  await expect(getQueue(admin, queue.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(editQueue(admin, { ...queue, memberIds: [] })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(deleteQueue(admin, queue.id)).rejects.toMatchObject({ code: "not_found" });
});

test("an edit of what somebody else has edited is refused with the queue as it is now", async () => {
  const { admin } = await anOrganization();
  const shown = await aQueue(admin);
  await editQueue(admin, { ...shown, label: "First" });
  await expect(editQueue(admin, { ...shown, label: "Second" })).rejects.toMatchObject({
    code: "conflict",
    details: { current: { label: "First", revision: 2 } },
  });
});

test("an edit is written to the audit trail with before and after", async () => {
  const { admin, rep } = await anOrganization();
  const queue = await aQueue(admin);
  await editQueue(admin, { ...queue, label: "Help", memberIds: [rep.id] });
  const events = await db().select().from(auditEvents).where(eq(auditEvents.recordId, queue.id));
  expect(events.find(({ action }) => action === "queue_edited")).toMatchObject({
    actorId: admin.id,
    before: { label: "Support", memberIds: [admin.id] },
    after: { label: "Help", memberIds: [rep.id] },
  });
});

test("a queue that a channel routes to cannot be deleted, and the channel is named", async () => {
  const { admin } = await anOrganization();
  const queue = await aQueue(admin);
  const { id, revision } = await aChannel(admin, { label: "Shop chat" });
  await routeChannelToQueue(admin, { id, revision, queueId: queue.id });
  await expect(deleteQueue(admin, queue.id)).rejects.toMatchObject({
    code: "conflict",
    message: "Shop chat routes chats to Support. Choose another queue there first.",
  });
});

test("a deleted queue is gone and kept for thirty days", async () => {
  const { admin } = await anOrganization();
  const queue = await createQueue(admin, { label: "Old", developerName: "Old", memberIds: [] });
  await deleteQueue(admin, queue.id);
  expect(await listQueues(admin)).toEqual([]);
  const kept = await db()
    .select()
    .from(deletedRecords)
    .where(eq(deletedRecords.recordId, queue.id));
  expect(kept).toMatchObject([{ recordKind: "queue", recordLabel: "Old" }]);
});
