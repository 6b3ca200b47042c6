import { expect, test } from "vitest";
import type { DeploymentDraft } from "@/features/deployments/draft";
import { findLiveDeployment } from "@/features/deployments/live";
import { saveDetails, savePart, savePreChat } from "@/features/deployments/mutations";
import { getDeployment, getDraft, listPendingDeployments } from "@/features/deployments/queries";
import { aDeployment, aPreChat } from "@/features/deployments/testing";
import type { Actor } from "@/features/members/actor";
import { aMember, anOrganization } from "@/features/members/testing";
import { publishDeployment, rollBack } from "./mutations";
import { findLiveVersion, getVersion, listVersions } from "./queries";

async function publish(actor: Actor, id: string, note = ""): Promise<number> {
  const { draft, live } = await getDeployment(actor, id);
  const shown = { id, revision: draft.revision, liveNumber: live?.number ?? null };
  return (await publishDeployment(actor, { ...shown, note })).number;
}

async function retitle(actor: Actor, id: string, chatTitle: string): Promise<DeploymentDraft> {
  const { revision, label, developerName, domain, details: before } = await getDraft(actor, id);
  const details = { ...before, label, developerName, domain, chatTitle };
  return saveDetails(actor, { id, revision }, details);
}

test("publishing makes version 1 live on every node's memory", async () => {
  const { admin, organizationId } = await anOrganization();
  const { id } = await aDeployment(admin);
  expect((await findLiveDeployment(organizationId, "Shop"))?.version).toBeNull();
  await publish(admin, id, "First");
  const live = await findLiveDeployment(organizationId, "shop");
  expect(live?.version).toMatchObject({ number: 1, content: { chatTitle: "Chat with us" } });
  expect(await listVersions(admin, id)).toMatchObject([
    { number: 1, live: true, note: "First", authorName: "Ann Admin", sameAs: null },
  ]);
});

test("what is saved stays a draft until it is published", async () => {
  const { admin, organizationId } = await anOrganization();
  const { id } = await aDeployment(admin);
  await publish(admin, id);
  await retitle(admin, id, "Ask us");
  expect((await findLiveDeployment(organizationId, "Shop"))?.version?.content.chatTitle).toBe(
    "Chat with us",
  );
  expect((await listPendingDeployments(admin)).map(({ changes }) => changes)).toEqual([
    [
      {
        tab: "Details",
        what: "Chat title",
        kind: "changed",
        before: "Chat with us",
        after: "Ask us",
      },
    ],
  ]);
  expect(await publish(admin, id)).toBe(2);
  expect((await listVersions(admin, id)).map(({ live }) => live)).toEqual([true, false]);
});

test("a draft that equals the live version is not published again", async () => {
  const { admin } = await anOrganization();
  const { id } = await aDeployment(admin);
  await publish(admin, id);
  await retitle(admin, id, "Ask us");
  await retitle(admin, id, "Chat with us");
  await expect(publish(admin, id)).rejects.toMatchObject({
    code: "conflict",
    message: "The draft equals version 1.",
  });
});

test("who published meanwhile is named, and nothing is published over it unseen", async () => {
  const { admin, organizationId } = await anOrganization();
  const ben = await aMember(organizationId, { name: "Ben Admin", role: "admin" });
  const { id, revision } = await aDeployment(admin);
  await publish(ben, id);
  const late = publishDeployment(admin, { id, revision, liveNumber: null, note: "" });
  await expect(late).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringMatching(/^Ben Admin published version 1 meanwhile\./),
  });
});

test("a draft that was saved after the comparison is not published unseen", async () => {
  const { admin } = await anOrganization();
  const { id, revision } = await aDeployment(admin);
  await retitle(admin, id, "Ask us");
  const late = publishDeployment(admin, { id, revision, liveNumber: null, note: "" });
  await expect(late).rejects.toMatchObject({ code: "conflict" });
});

test("of two who publish at once one is told", async () => {
  const { admin } = await anOrganization();
  const { id, revision } = await aDeployment(admin);
  const shown = { id, revision, liveNumber: null, note: "" };
  const both = await Promise.allSettled([
    publishDeployment(admin, shown),
    publishDeployment(admin, shown),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await listVersions(admin, id)).toHaveLength(1);
});

test("rolling back makes a new version with the old content and keeps the draft", async () => {
  const { admin } = await anOrganization();
  const { id } = await aDeployment(admin);
  await publish(admin, id);
  const { revision } = await retitle(admin, id, "Ask us");
  await publish(admin, id);
  const shown = { id, revision, liveNumber: 2 };
  expect(await rollBack(admin, { ...shown, number: 1, resetDraft: false })).toEqual({ number: 3 });
  expect((await listVersions(admin, id))[0]).toMatchObject({ number: 3, sameAs: 1, live: true });
  expect((await findLiveVersion(admin, id))?.content).toEqual(
    (await getVersion(admin, id, 1)).content,
  );
  expect(await getDraft(admin, id)).toMatchObject({ details: { chatTitle: "Ask us" }, revision });
});

test("the draft can be reset with the roll back", async () => {
  const { admin } = await anOrganization();
  const { id, revision } = await aDeployment(admin);
  await savePreChat(admin, { id, revision }, aPreChat({ display: "Session" }));
  await publish(admin, id);
  const { revision: next, branding } = await retitle(admin, id, "Ask us");
  const other = { ...branding, alert: "#112233", width: 400 };
  await savePart(admin, { id, revision: next }, "branding", other);
  const { revision: last } = await savePreChat(
    admin,
    { id, revision: next + 1 },
    aPreChat({ visible: [] }),
  );
  await publish(admin, id);
  await rollBack(admin, { id, revision: last, liveNumber: 2, number: 1, resetDraft: true });
  const { draft, changes } = await getDeployment(admin, id);
  expect(changes).toEqual([]);
  expect(draft).toMatchObject({
    details: { chatTitle: "Chat with us" },
    preChat: { display: "Session" },
  });
  await expect(publish(admin, id)).rejects.toThrow("The draft equals version 3.");
});

test("the developer name is fixed once it is published", async () => {
  const { admin } = await anOrganization();
  const { id } = await aDeployment(admin);
  await publish(admin, id);
  const { revision, label, domain, details } = await getDraft(admin, id);
  const renaming = saveDetails(
    admin,
    { id, revision },
    { ...details, label, domain, developerName: "Store" },
  );
  await expect(renaming).rejects.toMatchObject({
    details: { fields: { developerName: expect.any(String) } },
  });
});

test("another organization's deployment cannot be published or rolled back", async () => {
  const { admin } = await anOrganization();
  const { admin: stranger } = await anOrganization();
  const { id, revision } = await aDeployment(admin);
  await publish(admin, id);
  const shown = { id, revision, liveNumber: 1 };
  const unknown = { code: "not_found" };
  await expect(publishDeployment(stranger, { ...shown, note: "" })).rejects.toMatchObject(unknown);
  const rolling = rollBack(stranger, { ...shown, number: 1, resetDraft: false });
  await expect(rolling).rejects.toMatchObject(unknown);
  await expect(getVersion(stranger, id, 1)).rejects.toMatchObject(unknown);
  expect(await listVersions(stranger, id)).toEqual([]);
});
