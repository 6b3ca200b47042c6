import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEvents } from "@/db/schema/audit-events";
import { aChannel } from "@/features/channels/testing";
import { listPatterns } from "@/features/cors-allowlist/queries";
import { anOrganization } from "@/features/members/testing";
import { createParameter } from "@/features/parameters/mutations";
import { defaultBranding } from "@/protocol/branding";
import {
  cloneDeployment,
  createDeployment,
  deleteDeployment,
  saveDetails,
  savePart,
  savePreChat,
  switchDeployment,
} from "./mutations";
import { standardParts } from "./parts";
import { getDeployment, getDraft, listDeployments } from "./queries";
import { aDeployment, aField, aPreChat } from "./testing";

const details = {
  label: "Shop",
  developerName: "Shop",
  domain: "example.com",
  chatTitle: "Ask us",
  welcomeText: "Hello",
};

test("a new deployment is an unpublished draft with the default branding", async () => {
  const { admin } = await anOrganization();
  const { id } = await aDeployment(admin);
  const { draft, live } = await getDeployment(admin, id);
  expect(live).toBeUndefined();
  expect(draft).toMatchObject({ enabled: true, ...standardParts() });
  expect(draft.branding.headerBackground).toBe(defaultBranding.headerBackground);
});

test("a deployment takes only a channel that is used for its type", async () => {
  const { admin } = await anOrganization();
  const channel = await aChannel(admin, { usedFor: "mobile" });
  const creating = aDeployment(admin, { channelId: channel.id });
  await expect(creating).rejects.toMatchObject({
    code: "invalid",
    details: { fields: { channelId: expect.stringContaining("used for Mobile") } },
  });
});

test("the domain of a Web deployment joins the CORS Allowlist when asked", async () => {
  const { admin } = await anOrganization();
  await aDeployment(admin, { allowDomain: true });
  expect(await listPatterns(admin)).toEqual(["https://*.example.com", "https://example.com"]);
});

test("two deployments cannot have one developer name, whatever its case", async () => {
  const { admin } = await anOrganization();
  const { channel } = await aDeployment(admin);
  const again = aDeployment(admin, { channelId: channel.id, developerName: "SHOP" });
  await expect(again).rejects.toMatchObject({
    code: "conflict",
    details: { fields: { developerName: expect.any(String) } },
  });
});

test("saving counts the revision, and a form from an older one is refused with the draft as it is", async () => {
  const { admin } = await anOrganization();
  const { id, revision } = await aDeployment(admin);
  const saved = await saveDetails(admin, { id, revision }, details);
  expect(saved).toMatchObject({ details: { chatTitle: "Ask us" }, revision: revision + 1 });
  const late = savePart(admin, { id, revision }, "branding", { ...saved.branding, width: 400 });
  await expect(late).rejects.toMatchObject({
    code: "conflict",
    details: { current: { details: { chatTitle: "Ask us" } } },
  });
  expect((await getDraft(admin, id)).branding.width).toBe(defaultBranding.width);
});

test("the form is saved whole, in its order, hidden fields last", async () => {
  const { admin } = await anOrganization();
  const { id, revision, channel } = await aDeployment(admin);
  const parameter = await createParameter(admin, channel.id, {
    developerName: "Order_Number",
    label: "Order number",
    channelVariableName: "order_no",
    dataType: "text",
    maximumLength: 20,
  });
  const name = { ...aField, source: "_firstName", label: "Name", fieldType: "Text" } as const;
  const { preChat } = await savePreChat(
    admin,
    { id, revision },
    aPreChat({
      visible: [{ ...name, maximumLength: 40 }, aField],
      hidden: [{ customParameterId: parameter.id }],
    }),
  );
  expect(
    preChat.fields.map(({ name, hidden, maximumLength }) => [name, hidden, maximumLength]),
  ).toEqual([
    ["_firstName", false, 40],
    ["_email", false, 80],
    ["order_no", true, 20],
  ]);
});

test("a field cannot ask for more than its parameter holds", async () => {
  const { admin } = await anOrganization();
  const { id, revision, channel } = await aDeployment(admin);
  const { id: source } = await createParameter(admin, channel.id, {
    developerName: "Order_Number",
    label: "Order number",
    channelVariableName: "order_no",
    dataType: "text",
    maximumLength: 20,
  });
  const field = { ...aField, source, fieldType: "Text", maximumLength: 21 } as const;
  const saving = savePreChat(admin, { id, revision }, aPreChat({ visible: [aField, field] }));
  await expect(saving).rejects.toMatchObject({
    code: "invalid",
    details: { fields: { "visible.1.maximumLength": expect.stringContaining("20") } },
  });
});

test("a parameter of another channel cannot be filled", async () => {
  const { admin } = await anOrganization();
  const { id, revision } = await aDeployment(admin);
  const other = await aChannel(admin, { developerName: "Other" });
  const { id: customParameterId } = await createParameter(admin, other.id, {
    developerName: "Plan",
    label: "Plan",
    channelVariableName: "plan",
    dataType: "text",
    maximumLength: 20,
  });
  const saving = savePreChat(
    admin,
    { id, revision },
    aPreChat({ hidden: [{ customParameterId }] }),
  );
  await expect(saving).rejects.toMatchObject({ code: "invalid" });
});

test("the switch is no edit of the draft", async () => {
  const { admin } = await anOrganization();
  const { id, revision } = await aDeployment(admin);
  await switchDeployment(admin, id, false);
  expect(await getDraft(admin, id)).toMatchObject({ enabled: false, revision });
});

test("a clone repeats the draft under another name", async () => {
  const { admin } = await anOrganization();
  const { id, revision } = await aDeployment(admin);
  await savePreChat(admin, { id, revision }, aPreChat());
  const clone = await cloneDeployment(admin, { id, label: "Shop 2", developerName: "Shop_2" });
  expect(clone).toMatchObject({
    label: "Shop 2",
    preChat: { enabled: true, fields: [{ name: "_email" }] },
  });
});

test("a deleted deployment is gone, and the audit trail knows who did it", async () => {
  const { admin } = await anOrganization();
  const { id } = await aDeployment(admin);
  await deleteDeployment(admin, id);
  expect(await listDeployments(admin)).toEqual([]);
  const events = await db().select().from(auditEvents).where(eq(auditEvents.recordId, id));
  expect(events.map(({ action }) => action)).toContain("deployment_deleted");
});

test("a rep changes nothing", async () => {
  const { admin, rep } = await anOrganization();
  const { id, revision } = await aDeployment(admin);
  await expect(saveDetails(rep, { id, revision }, details)).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("another organization's deployments and channels are unknown", async () => {
  const { admin } = await anOrganization();
  const { admin: stranger } = await anOrganization();
  const { id, revision, channel, branding } = await aDeployment(admin);
  const unknown = { code: "not_found" };
  const shown = { id, revision };
  await expect(getDeployment(stranger, id)).rejects.toMatchObject(unknown);
  await expect(saveDetails(stranger, shown, details)).rejects.toMatchObject(unknown);
  await expect(savePart(stranger, shown, "branding", branding)).rejects.toMatchObject(unknown);
  await expect(savePreChat(stranger, shown, aPreChat())).rejects.toMatchObject(unknown);
  await expect(switchDeployment(stranger, id, false)).rejects.toMatchObject(unknown);
  await expect(deleteDeployment(stranger, id)).rejects.toMatchObject(unknown);
  const clone = { id, label: "Mine", developerName: "Mine" };
  await expect(cloneDeployment(stranger, clone)).rejects.toMatchObject(unknown);
  const stolen = createDeployment(stranger, {
    ...{ deploymentType: "web", label: "Mine", developerName: "Mine", domain: "example.com" },
    allowDomain: false,
    channelId: channel.id,
  });
  await expect(stolen).rejects.toMatchObject(unknown);
});
