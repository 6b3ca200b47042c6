import { expect, test } from "vitest";
import { db } from "@/db/client";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import { preChatFields } from "@/db/schema/pre-chat-fields";
import { aChannel } from "@/features/channels/testing";
import type { Actor } from "@/features/members/actor";
import { anOrganization } from "@/features/members/testing";
import { newId } from "@/lib/ids";
import type { ParameterInput } from "./input";
import { createParameter, editParameter, removeParameter } from "./mutations";
import { listParameters } from "./queries";

const orderNumber: ParameterInput = {
  label: "Order number",
  developerName: "Order_Number",
  channelVariableName: "Order_Number",
  dataType: "text",
  maximumLength: 20,
};

async function aPreChatField({ organizationId }: Actor, channelId: string, parameterId: string) {
  const deploymentId = newId();
  await db()
    .insert(embeddedServiceDeployments)
    .values({
      ...{ id: deploymentId, organizationId, channelId, deploymentType: "web" },
      ...{ label: "Shop", developerName: "Shop" },
    });
  await db()
    .insert(preChatFields)
    .values({
      ...{ organizationId, deploymentId, position: 0, customParameterId: parameterId },
      ...{
        hidden: false,
        label: "Your order",
        fieldType: "Text",
        required: false,
        maximumLength: 20,
      },
    });
}

test.each([
  ["developerName", { channelVariableName: "Other", developerName: "order_number" }],
  ["channelVariableName", { channelVariableName: "Order_Number", developerName: "Other" }],
])("a second parameter with the same %s is refused", async (field, overrides) => {
  const { admin } = await anOrganization();
  const channel = await aChannel(admin);
  await createParameter(admin, channel.id, orderNumber);
  await expect(
    createParameter(admin, channel.id, { ...orderNumber, ...overrides }),
  ).rejects.toMatchObject({
    code: "conflict",
    details: { fields: { [field]: expect.any(String) } },
  });
});

test("two channels may have the same parameter", async () => {
  const { admin } = await anOrganization();
  const [one, other] = [await aChannel(admin), await aChannel(admin, { developerName: "Other" })];
  await createParameter(admin, one.id, orderNumber);
  await expect(createParameter(admin, other.id, orderNumber)).resolves.toMatchObject(orderNumber);
});

test("another organization's channel takes no parameter", async () => {
  const [{ admin }, other] = [await anOrganization(), await anOrganization()];
  const channel = await aChannel(other.admin);
  await expect(createParameter(admin, channel.id, orderNumber)).rejects.toMatchObject({
    code: "not_found",
  });
});

test("an edit of what somebody else has edited is refused", async () => {
  const { admin } = await anOrganization();
  const channel = await aChannel(admin);
  const { id, revision } = await createParameter(admin, channel.id, orderNumber);
  await editParameter(admin, { id, revision, label: "Order", maximumLength: 30 });
  await expect(
    editParameter(admin, { id, revision, label: "Late", maximumLength: 40 }),
  ).rejects.toMatchObject({ code: "conflict", details: { current: { label: "Order" } } });
});

test("a parameter that a pre-chat field asks for stays, and the field is named", async () => {
  const { admin } = await anOrganization();
  const channel = await aChannel(admin);
  const { id } = await createParameter(admin, channel.id, orderNumber);
  await aPreChatField(admin, channel.id, id);
  await expect(removeParameter(admin, id)).rejects.toMatchObject({
    code: "conflict",
    message: "The pre-chat field “Your order” of Shop asks for it. Remove that field first.",
  });
});

test("a removed parameter is gone", async () => {
  const { admin } = await anOrganization();
  const channel = await aChannel(admin);
  const { id } = await createParameter(admin, channel.id, orderNumber);
  await removeParameter(admin, id);
  expect(await listParameters(admin, channel.id)).toEqual([]);
});
