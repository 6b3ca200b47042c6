import { expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEvents } from "@/db/schema/audit-events";
import { aChannel } from "@/features/channels/testing";
import type { Actor } from "@/features/members/actor";
import { anOrganization } from "@/features/members/testing";
import { createQueue, deleteQueue, editQueue } from "@/features/routing/queues/mutations";
import { aQueue } from "@/features/routing/queues/testing";
import { exportAuditTrail } from "./export/mutations";
import { exportFormats } from "./export/text";
import { auditFilterOf } from "./filter";
import { recordAudit } from "./mutations";
import { readAuditEvent, readAuditPage } from "./queries";

const everything = auditFilterOf({});

async function seen(actor: Actor, asked: Record<string, string>): Promise<string[]> {
  const { events } = await readAuditPage(actor, auditFilterOf(asked));
  return events.map(({ what, record }) => `${what} ${record}`);
}

async function written(texts: AsyncIterable<string>): Promise<string> {
  let all = "";
  for await (const text of texts) all += text;
  return all;
}

test("the trail says who did what, the latest first, with a link while the record exists", async () => {
  const { admin } = await anOrganization();
  const kept = await aQueue(admin);
  const gone = await aQueue(admin, { label: "Old", developerName: "Old" });
  await deleteQueue(admin, gone.id);
  const { events } = await readAuditPage(admin, everything);
  expect(events).toMatchObject([
    { who: "Ann Admin", what: "Deleted the queue", record: "Old", path: null },
    { who: "Ann Admin", what: "Created the queue", record: "Old", path: null },
    { what: "Created the queue", record: "Support", path: `/setup/queues/${kept.id}` },
  ]);
});

test("events are found by kind, action, record, person and words", async () => {
  const { admin, rep } = await anOrganization();
  const queue = await aQueue(admin);
  await aChannel(admin, { label: "Shop chat" });
  await recordAudit(rep, {
    action: "signed_out",
    record: { kind: "session", id: "s", label: "Ray Rep" },
  });
  expect(await seen(admin, { kind: "channel" })).toEqual(["Created the channel Shop chat"]);
  expect(await seen(admin, { action: "queue_created" })).toEqual(["Created the queue Support"]);
  expect(await seen(admin, { record: queue.id })).toEqual(["Created the queue Support"]);
  expect(await seen(admin, { person: rep.id })).toEqual(["Signed out "]);
  expect(await seen(admin, { q: "shop CHAT" })).toEqual(["Created the channel Shop chat"]);
  expect(await seen(admin, { q: "enhanced_chat" })).toEqual(["Created the channel Shop chat"]);
  expect(await seen(admin, { q: "100%" })).toEqual([]);
});

test("events are found by the days of the reader's zone", async () => {
  const { admin, organizationId } = await anOrganization();
  const { id } = await aQueue(admin);
  const event = { organizationId, actorKind: "member", actorId: admin.id, address: "" };
  const record = { recordKind: "queue", recordId: id, recordLabel: "Late" };
  const at = new Date("2020-05-01T22:30:00Z");
  await db()
    .insert(auditEvents)
    .values({ ...event, ...record, action: "queue_edited", at });
  const day = { from: "2020-05-02", to: "2020-05-02" };
  expect(await seen(admin, { ...day, zone: "Europe/Berlin" })).toEqual(["Edited the queue Late"]);
  expect(await seen(admin, { ...day, zone: "UTC" })).toEqual([]);
});

test("pages follow each other without a gap and without a repetition", async () => {
  const { admin } = await anOrganization();
  for (let at = 0; at < 120; at++) {
    await recordAudit(admin, {
      action: "queue_edited",
      record: { kind: "queue", id: "q", label: String(at) },
    });
  }
  const labels: string[] = [];
  for (let before: string | undefined; ; ) {
    const page = await readAuditPage(admin, everything, before);
    labels.push(...page.events.map(({ record }) => record));
    if (!page.older) break;
    before = page.older;
  }
  expect(labels).toHaveLength(120);
  expect(new Set(labels).size).toBe(120);
});

test("an event opens to its difference, in words", async () => {
  const { admin, rep } = await anOrganization();
  const queue = await aQueue(admin);
  await editQueue(admin, { ...queue, label: "Help", memberIds: [admin.id, rep.id] });
  const { events } = await readAuditPage(admin, everything);
  const { changes, who, what } = await readAuditEvent(admin, events[0]?.id ?? "");
  expect(`${who} ${what}`).toBe("Ann Admin edited the queue Help");
  expect(changes).toContainEqual({ what: "Label", before: "Support", after: "Help" });
  expect(changes.find((change) => change.what === "Members")).toMatchObject({
    before: "Ann Admin",
    after: expect.stringContaining("Ray Rep"),
  });
});

test("no event holds a secret", async () => {
  const { admin, organizationId } = await anOrganization();
  await recordAudit(admin, {
    action: "queue_edited",
    record: { kind: "queue", id: "q", label: "q" },
    after: { webhook: { clientSecret: "hunter2" }, passwordRequired: true },
  });
  const rows = await db().select().from(auditEvents);
  const [row] = rows.filter((each) => each.organizationId === organizationId);
  expect(row?.after).toEqual({ webhook: { clientSecret: "(hidden)" }, passwordRequired: true });
});

test("everything that matches is exported as CSV, whatever the page size", async () => {
  const { admin } = await anOrganization();
  for (let at = 0; at < 60; at++) {
    await createQueue(admin, { label: `Queue ${at}`, developerName: `Q${at}`, memberIds: [] });
  }
  await aChannel(admin, { label: '=1+1,"x"' });
  const events = await exportAuditTrail(admin, auditFilterOf({ kind: "queue" }), "csv");
  const lines = (await written(exportFormats.csv.write(events))).trimEnd().split("\r\n");
  expect(lines).toHaveLength(61);
  const formula = await exportAuditTrail(admin, auditFilterOf({ kind: "channel" }), "csv");
  expect(await written(exportFormats.csv.write(formula))).toContain(`"'=1+1,""x"""`);
});

test("an export as JSON says what was exported, and is itself an event", async () => {
  const { admin } = await anOrganization();
  await aQueue(admin);
  const events = await exportAuditTrail(admin, everything, "json");
  expect(JSON.parse(await written(exportFormats.json.write(events)))).toMatchObject([
    { action: "audit_trail_exported", who: "Ann Admin", after: { format: "json" } },
    { action: "queue_created", what: "created the queue Support", after: { label: "Support" } },
  ]);
  const none = await exportAuditTrail(admin, auditFilterOf({ kind: "file" }), "json");
  expect(JSON.parse(await written(exportFormats.json.write(none)))).toEqual([]);
});

test("reps read no trail, and nobody reads another organization's", async () => {
  const [{ admin, rep }, other] = [await anOrganization(), await anOrganization()];
  await aQueue(other.admin);
  const { events } = await readAuditPage(other.admin, everything);
  await expect(readAuditPage(rep, everything)).rejects.toMatchObject({ code: "forbidden" });
  expect((await readAuditPage(admin, everything)).events).toEqual([]);
  await expect(readAuditEvent(admin, events[0]?.id ?? "")).rejects.toMatchObject({
    code: "not_found",
  });
});
