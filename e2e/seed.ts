import { connection } from "@/db/client";
import { createBusinessHours } from "@/features/business-hours/mutations";
import { officeWeek } from "@/features/business-hours/week";
import { routeChannel } from "@/features/channels/mutations";
import { getChannel } from "@/features/channels/queries";
import type { DeploymentDraft } from "@/features/deployments/draft";
import { savePreChat } from "@/features/deployments/mutations";
import { makeChat } from "@/features/guided-setup/make-chat";
import { acceptInvitation, inviteMember } from "@/features/invitations/mutations";
import type { Actor } from "@/features/members/actor";
import { listMembers } from "@/features/members/queries";
import { foundOrganization } from "@/features/organizations/mutations";
import { createParameter } from "@/features/parameters/mutations";
import { detailFieldsOf } from "@/features/pre-chat/detail-fields";
import { plainDetails } from "@/features/pre-chat/details";
import { preChatInput } from "@/features/pre-chat/input";
import { createQueue, editQueue } from "@/features/routing/queues/mutations";
import { getQueue, listQueues } from "@/features/routing/queues/queries";
import { loadSample } from "@/features/sample/mutations";
import { setSecrets } from "@/lib/crypto";
import { setDoorbell } from "@/lib/doorbell";
import { parseEnv } from "@/lib/env";
import { openDatabase } from "@/server/database";
import { inProcessDoorbell } from "@/server/doorbell/in-process";
import { readSecrets } from "@/server/secrets";
import { site } from "./addresses";
import { deployments, organizationId, type Person, people } from "./people";

/** Arranges through the product's own mutations, before the server opens the database. */
async function seed(): Promise<void> {
  process.env.FOYER_ORG_ID = organizationId;
  const env = parseEnv(process.env);
  setSecrets(readSecrets(env));
  setDoorbell(inProcessDoorbell());
  await openDatabase(env);
  const { ann, ray, rita } = people;
  const admin = await foundOrganization({ ...ann, organization: "Corner Shop" }, "");
  await loadSample(admin);
  for (const person of [ray, rita]) await join(admin, person);
  const [support] = await listQueues(admin);
  const { id, label, developerName, revision } = await getQueue(admin, support?.id ?? "");
  const memberIds = (await listMembers(admin)).map((member) => member.id);
  await editQueue(admin, { id, label, developerName, revision, memberIds });
  for (const label of ["Spring", "Summer"]) {
    await createQueue(admin, { label, developerName: label, memberIds: [] });
  }
  const night = await createQueue(admin, { label: "Night", developerName: "Night", memberIds: [] });
  await makeWebChat(admin, deployments.apothecary, id);
  await makeWebChat(admin, deployments.bakery, id);
  await makeWebChat(admin, deployments.clockmaker, id);
  await makeWebChat(admin, deployments.saddler, id);
  await makeWebChat(admin, deployments.florist, id);
  await makeWebChat(admin, deployments.giftShop, id);
  await makeWebChat(admin, deployments.toyShop, id);
  await makeWebChat(admin, deployments.bookshop, id);
  await makeWebChat(admin, deployments.framer, id);
  await makeWebChat(admin, deployments.tailor, id);
  await makeWebChat(admin, deployments.nightShop, night.id);
  await makeLateShop(admin);
  await makeWorkshop(admin, id);
  await createBusinessHours(admin, {
    ...{ label: "Office", developerName: "Office", timeZone: "Europe/Berlin", standard: false },
    ...{ week: officeWeek, holidays: [] },
  });
  await connection().close();
  process.exit(0);
}

async function join(
  admin: Actor,
  { name, email, role, password }: (typeof people)[Person],
): Promise<void> {
  const link = await inviteMember(admin, { email, role });
  await acceptInvitation({ secret: link.split("/").at(-1) ?? "", name, password }, "");
}

/** Of one rep, who shows its customers their place in line and hides its button without her. */
async function makeLateShop(admin: Actor): Promise<void> {
  const { lena } = people;
  await join(admin, lena);
  const member = (await listMembers(admin)).find(({ email }) => email === lena.email);
  const { id: queueId } = await createQueue(admin, {
    ...{ label: "Late", developerName: "Late", memberIds: [member?.id ?? ""] },
  });
  const { label, developerName } = deployments.lateShop;
  const { channel } = await makeChat(admin, {
    ...{ type: "web", queueId, domain: new URL(site).host, allowDomain: false },
    channel: { label: `${label} Channel`, developerName: `${developerName}_Channel` },
    deployment: { label, developerName },
  });
  const { id, revision, routing } = await getChannel(admin, channel.id);
  await routeChannel(admin, {
    ...{ id, revision, routingType: "queue", queueId, repId: "", fallbackQueueId: "" },
    ...{ ...routing, queuePosition: true, availability: "somebody" },
  });
}

/** Asks what it is about after the first message, and once who writes. */
async function makeWorkshop(admin: Actor, queueId: string): Promise<void> {
  const { label, developerName } = deployments.workshop;
  const ask = async (draft: DeploymentDraft) => {
    const make = (name: string) =>
      createParameter(admin, draft.channel.id, {
        ...{ label: name, developerName: name, channelVariableName: name },
        ...{ dataType: "text", maximumLength: 40 },
      });
    const [topic, order] = [await make("Topic"), await make("Order")];
    const plain = { maximumLength: 40, required: true, choices: "" };
    return savePreChat(
      admin,
      draft,
      preChatInput.parse({
        enabled: true,
        display: "Session",
        moment: "AtHandOver",
        terms: {
          enabled: true,
          required: true,
          text: "I agree to the [rules](https://a.example).",
        },
        visible: [
          {
            ...{ ...plain, source: "_firstName", label: "First name", fieldType: "Text" },
            details: detailFieldsOf({ ...plainDetails, whenKnown: "skip" }),
          },
          {
            ...{ ...plain, source: topic.id, label: "Topic", fieldType: "ChoiceList" },
            choices: "Repair\nOrder",
            details: detailFieldsOf({ ...plainDetails, radio: true }),
          },
          {
            ...{ ...plain, source: order.id, label: "Order number", fieldType: "Text" },
            details: detailFieldsOf({
              ...plainDetails,
              pattern: "A-\\d{4}",
              patternMessage: "Enter A- and four digits.",
              shownWhen: {
                match: "all",
                conditions: [{ field: topic.id, test: "is", value: "Order" }],
              },
            }),
          },
        ],
        hidden: [],
      }),
    );
  };
  await makeChat(
    admin,
    {
      ...{ type: "web", queueId, domain: new URL(site).host, allowDomain: false },
      channel: { label: `${label} Channel`, developerName: `${developerName}_Channel` },
      deployment: { label, developerName },
    },
    ask,
  );
}

async function makeWebChat(
  admin: Actor,
  { label, developerName }: { label: string; developerName: string },
  queueId: string,
): Promise<void> {
  await makeChat(
    admin,
    {
      type: "web",
      queueId,
      channel: { label: `${label} Channel`, developerName: `${developerName}_Channel` },
      deployment: { label, developerName },
      domain: new URL(site).host,
      allowDomain: false,
    },
    (draft) =>
      savePreChat(
        admin,
        draft,
        preChatInput.parse({
          enabled: true,
          display: "Conversation",
          visible: [
            {
              source: "_firstName",
              label: "First name",
              fieldType: "Text",
              maximumLength: 40,
              required: true,
              choices: "",
            },
          ],
          hidden: [],
        }),
      ),
  );
}

await seed();
