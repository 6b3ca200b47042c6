import { expect, test } from "vitest";
import { aChannel } from "@/features/channels/testing";
import { restoreRecord } from "@/features/deleted-records/mutations";
import { changeChannel } from "@/features/deployments/channel-change/mutations";
import { findLiveDeployment } from "@/features/deployments/live";
import { deleteDeployment, saveDetails } from "@/features/deployments/mutations";
import { getDeployment, getDraft } from "@/features/deployments/queries";
import { aDeployment } from "@/features/deployments/testing";
import type { Actor } from "@/features/members/actor";
import { anOrganization } from "@/features/members/testing";
import { publishDeployment } from "../mutations";
import { listVersions } from "../queries";
import { cancelScheduledPublish, publishWhatIsDue, schedulePublish } from "./mutations";
import { findScheduledPublish } from "./queries";

const now = new Date("2026-11-23T08:00:00Z");
const nine = new Date("2026-11-23T09:00:00Z");

async function shown(actor: Actor, id: string) {
  const { draft, live } = await getDeployment(actor, id);
  return { id, revision: draft.revision, liveNumber: live?.number ?? null, note: "Sale" };
}

async function retitle(actor: Actor, id: string, chatTitle: string): Promise<void> {
  const { revision, label, developerName, domain, details } = await getDraft(actor, id);
  await saveDetails(
    actor,
    { id, revision },
    { ...details, label, developerName, domain, chatTitle },
  );
}

async function liveTitle(organizationId: string): Promise<string | undefined> {
  return (await findLiveDeployment(organizationId, "Shop"))?.version?.content.chatTitle;
}

test("the draft of that time goes live at its moment, and what was saved since does not", async () => {
  const { admin, organizationId } = await anOrganization();
  const { id } = await aDeployment(admin);
  await retitle(admin, id, "Winter sale");
  await schedulePublish(admin, { ...(await shown(admin, id)), publishAt: nine }, now);
  await retitle(admin, id, "Not yet");

  await publishWhatIsDue(new Date("2026-11-23T08:59:59Z"));
  expect(await liveTitle(organizationId)).toBeUndefined();
  await publishWhatIsDue(nine);
  expect(await liveTitle(organizationId)).toBe("Winter sale");
  expect(await listVersions(admin, id)).toMatchObject([
    { number: 1, note: "Sale", authorName: "Ann Admin", live: true },
  ]);
  expect(await findScheduledPublish(admin, id)).toBeUndefined();
});

test("two nodes publish what is due once", async () => {
  const { admin } = await anOrganization();
  const { id } = await aDeployment(admin);
  await schedulePublish(admin, { ...(await shown(admin, id)), publishAt: nine }, now);
  await Promise.all([publishWhatIsDue(nine), publishWhatIsDue(nine)]);
  expect(await listVersions(admin, id)).toHaveLength(1);
});

test("what equals the live version by then makes no version", async () => {
  const { admin } = await anOrganization();
  const { id } = await aDeployment(admin);
  await schedulePublish(admin, { ...(await shown(admin, id)), publishAt: nine }, now);
  await publishDeployment(admin, await shown(admin, id));
  await publishWhatIsDue(nine);
  expect(await listVersions(admin, id)).toHaveLength(1);
});

test("one waits at a time, and can be cancelled once", async () => {
  const { admin } = await anOrganization();
  const { id } = await aDeployment(admin);
  await schedulePublish(admin, { ...(await shown(admin, id)), publishAt: nine }, now);
  const ten = new Date("2026-11-23T10:00:00Z");
  await schedulePublish(admin, { ...(await shown(admin, id)), publishAt: ten }, now);
  expect((await findScheduledPublish(admin, id))?.publishAt).toEqual(ten);
  await cancelScheduledPublish(admin, id);
  await publishWhatIsDue(ten);
  expect(await listVersions(admin, id)).toEqual([]);
  await expect(cancelScheduledPublish(admin, id)).rejects.toMatchObject({ code: "not_found" });
});

test("the past, a stale form and another organization are refused", async () => {
  const { admin } = await anOrganization();
  const { admin: stranger } = await anOrganization();
  const { id } = await aDeployment(admin);
  const input = { ...(await shown(admin, id)), publishAt: nine };
  await expect(schedulePublish(admin, input, nine)).rejects.toMatchObject({
    code: "invalid",
    details: { fields: { publishAt: "Choose a moment in the future." } },
  });
  const stale = { ...input, revision: input.revision - 1 };
  await expect(schedulePublish(admin, stale, now)).rejects.toMatchObject({ code: "conflict" });
  const unknown = { code: "not_found" };
  await expect(schedulePublish(stranger, input, now)).rejects.toMatchObject(unknown);
  await expect(cancelScheduledPublish(stranger, id)).rejects.toMatchObject(unknown);
});

test("a deployment that is brought back waits for nothing", async () => {
  const { admin } = await anOrganization();
  const { id } = await aDeployment(admin);
  await schedulePublish(admin, { ...(await shown(admin, id)), publishAt: nine }, now);
  await deleteDeployment(admin, id);
  await restoreRecord(admin, { kind: "deployment", id });
  await publishWhatIsDue(nine);
  expect(await listVersions(admin, id)).toEqual([]);
});

test("what waits does not lead back to the channel before", async () => {
  const { admin } = await anOrganization();
  const { id } = await aDeployment(admin);
  const other = await aChannel(admin, { label: "Other", developerName: "Other" });
  await schedulePublish(admin, { ...(await shown(admin, id)), publishAt: nine }, now);
  const { note: _, ...form } = await shown(admin, id);
  await changeChannel(admin, { ...form, channelId: other.id, addMissing: false, publish: false });
  expect(await findScheduledPublish(admin, id)).toBeUndefined();
});
