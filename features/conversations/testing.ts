import { randomUUID } from "node:crypto";
import { db } from "@/db/client";
import { corsAllowlistEntries } from "@/db/schema/cors-allowlist-entries";
import { deploymentVersions } from "@/db/schema/deployment-versions";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import { messagingChannels } from "@/db/schema/messaging-channels";
import { queueMembers } from "@/db/schema/queue-members";
import { queues } from "@/db/schema/queues";
import { storedVersion } from "@/features/deployments/stored";
import type { Actor } from "@/features/members/actor";
import { anOrganization } from "@/features/members/testing";
import { configurationChanged } from "@/features/organizations/mutations";
import { standardTexts } from "@/features/texts/part";
import { newId } from "@/lib/ids";
import type { DeploymentType } from "@/protocol/channel";
import { type ChatWindow, defaultChatWindow } from "@/protocol/chat-window";
import type {
  FormField,
  PublishedConfig,
  TermsAndConditions,
} from "@/protocol/embedded-service-config";
import type { PreChatDisplay, PreChatMoment } from "@/protocol/pre-chat";
import { type Customer, guestSubject, makeCustomer } from "./customer";
import { settleEpoch } from "./epoch";

export const allowedOrigin = "https://shop.example.com";

type Overrides = {
  deploymentType?: DeploymentType;
  formFields?: Partial<FormField>[];
  choices?: string[];
  displayContext?: PreChatDisplay;
  moment?: PreChatMoment;
  terms?: TermsAndConditions;
  enabled?: boolean;
  channelActive?: boolean;
  published?: boolean;
  chatWindow?: Partial<ChatWindow>;
};

export type Chat = {
  organizationId: string;
  admin: Actor;
  rep: Actor;
  queueId: string;
  channelId: string;
  deploymentId: string;
  esDeveloperName: string;
};

/** An organization whose published deployment customers can reach, and a rep in its queue. */
export async function aChat(overrides: Overrides = {}): Promise<Chat> {
  await settleEpoch();
  return aChatIn(await anOrganization(), "Shop", overrides);
}

/** Another deployment of an organization, with a channel and a queue of its own. */
export async function aChatIn(
  { organizationId, admin, rep }: Pick<Chat, "organizationId" | "admin" | "rep">,
  name: string,
  overrides: Overrides = {},
): Promise<Chat> {
  const ids = { queueId: newId(), channelId: newId(), deploymentId: newId() };
  const { queueId, channelId, deploymentId } = ids;
  const deploymentType = overrides.deploymentType ?? "web";
  const addressIdentifier = randomUUID();
  await db()
    .insert(queues)
    .values({ id: queueId, organizationId, label: "Support", developerName: `${name}_Support` });
  await db().insert(queueMembers).values({ organizationId, queueId, memberId: rep.id });
  await db()
    .insert(messagingChannels)
    .values({
      id: channelId,
      organizationId,
      label: "Website",
      developerName: `${name}_Website`,
      channelType: "enhanced_chat",
      usedFor: deploymentType,
      addressIdentifier,
      active: overrides.channelActive ?? true,
      queueId,
    });
  await db()
    .insert(embeddedServiceDeployments)
    .values({
      id: deploymentId,
      organizationId,
      channelId,
      deploymentType,
      label: "Shop",
      developerName: name,
      enabled: overrides.enabled ?? true,
    });
  await db()
    .insert(corsAllowlistEntries)
    .values({ organizationId, pattern: allowedOrigin })
    .onConflictDoNothing();
  if (overrides.published ?? true) {
    await db()
      .insert(deploymentVersions)
      .values({
        organizationId,
        deploymentId,
        number: 1,
        content: storedVersion.store(aConfig(addressIdentifier, overrides)),
        hash: "",
        authorId: admin.id,
        authorName: admin.name,
        live: true,
      });
  }
  await configurationChanged(admin);
  return { organizationId, admin, rep, ...ids, esDeveloperName: name };
}

/** A guest as the token door would make them. */
export function aGuest(chat: Chat): Customer {
  const uid = randomUUID();
  return makeCustomer({
    organizationId: chat.organizationId,
    endUserId: uid,
    subject: guestSubject(uid),
    deployment: { id: chat.deploymentId, developerName: chat.esDeveloperName },
    channelId: chat.channelId,
    clientId: randomUUID(),
    lastEventId: "0",
    identity: undefined,
    identityOutcome: "none",
    expiresAt: Math.floor(Date.now() / 1000) + 3600,
  });
}

export function aConfig(
  channelAddressIdentifier: string,
  overrides: Overrides = {},
): PublishedConfig {
  const { formFields = [], displayContext = "Conversation", choices = [] } = overrides;
  const { moment, terms } = overrides;
  return {
    name: "Shop",
    deploymentType: "web",
    chatTitle: "Chat with us",
    welcomeText: "",
    branding: [],
    forms: [
      {
        formType: "PreChat",
        displayContext,
        ...(moment && { moment }),
        formFields: formFields.map((field, order) => ({
          name: `field_${order}`,
          label: `Field ${order}`,
          order,
          type: "Text",
          required: false,
          maxLength: 40,
          isHidden: false,
          ...field,
        })),
      },
    ],
    choiceListConfig: {
      choiceList: [
        {
          choiceListId: "choices",
          choiceListValues: choices.map((name, order) => ({
            order,
            choiceListValueName: name,
            choiceListValueId: `choice_${order}`,
            isDefaultValue: false,
          })),
        },
      ],
    },
    ...(terms && { termsAndConditions: terms }),
    chatWindow: { ...defaultChatWindow, ...overrides.chatWindow },
    invitations: [],
    embeddedServiceMessagingChannel: { channelAddressIdentifier, authMode: "UnAuth" },
    attachments: { endUserToAgent: false, maxFileSize: 0 },
    transcript: { allowTranscriptDownload: false },
    texts: standardTexts,
  };
}
