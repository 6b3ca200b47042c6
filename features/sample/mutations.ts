import "server-only";
import { transaction } from "@/db/client";
import type { Channel } from "@/features/channels/queries";
import { addEntries } from "@/features/cors-allowlist/mutations";
import type { DeploymentDraft } from "@/features/deployments/draft";
import { savePreChat } from "@/features/deployments/mutations";
import { listDeployments } from "@/features/deployments/queries";
import { makeChat } from "@/features/guided-setup/make-chat";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { createParameter } from "@/features/parameters/mutations";
import { preChatInput } from "@/features/pre-chat/input";
import { createQueue } from "@/features/routing/queues/mutations";
import type { DeploymentType } from "@/protocol/channel";

const origins = ["http://localhost:4000", "http://127.0.0.1:4000"];

const kinds: { type: DeploymentType; name: string; label: string }[] = [
  { type: "web", name: "Web", label: "Sample Web" },
  { type: "mobile", name: "App", label: "Sample App" },
  { type: "custom_client", name: "Api", label: "Sample API" },
];

/** One working chat of each type, answered by whoever loads it; does nothing where it is there already. */
export async function loadSample(actor: Actor): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    const there = await listDeployments(actor);
    if (there.some(({ draft }) => draft.developerName === "Sample_Web")) return;
    const queue = await createQueue(actor, {
      label: "Support",
      developerName: "Support",
      memberIds: actor.kind === "member" ? [actor.id] : [],
    });
    for (const { type, name, label } of kinds) {
      const web = type === "web";
      await makeChat(
        actor,
        {
          type,
          queueId: queue.id,
          channel: { label: `${label} Channel`, developerName: `Sample_${name}_Channel` },
          deployment: { label, developerName: `Sample_${name}` },
          domain: web ? "localhost:4000" : "",
          allowDomain: false,
        },
        web ? (draft, channel) => askFirst(actor, draft, channel) : undefined,
      );
    }
    await addEntries(actor, {
      pattern: origins.join("\n"),
      description: "The sample's website, for development",
    });
  });
}

async function askFirst(
  actor: Actor,
  draft: DeploymentDraft,
  channel: Channel,
): Promise<DeploymentDraft> {
  const orderNumber = await createParameter(actor, channel.id, {
    developerName: "Order_Number",
    label: "Order number",
    channelVariableName: "Order_Number",
    dataType: "text",
    maximumLength: 80,
  });
  const required = { required: true, choices: "" };
  const preChat = preChatInput.parse({
    enabled: true,
    display: "Conversation",
    visible: [
      {
        source: "_firstName",
        label: "First name",
        fieldType: "Text",
        maximumLength: 40,
        ...required,
      },
      { source: "_email", label: "Email", fieldType: "Email", maximumLength: 80, ...required },
    ],
    hidden: [{ customParameterId: orderNumber.id }],
  });
  return savePreChat(actor, draft, preChat);
}
