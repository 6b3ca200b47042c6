import "server-only";
import { transaction } from "@/db/client";
import { recordAudit } from "@/features/audit/mutations";
import { getChannel } from "@/features/channels/queries";
import { publishDeployment } from "@/features/deployment-versions/mutations";
import { dropScheduledPublish } from "@/features/deployment-versions/scheduled/mutations";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { configurationChanged } from "@/features/organizations/mutations";
import { copyMappings } from "@/features/parameters/mappings/mutations";
import { addParameters } from "@/features/parameters/mutations";
import { listParameters } from "@/features/parameters/queries";
import { AppError } from "@/lib/errors";
import type { DeploymentDraft } from "../draft";
import { changeDraft, lockDraft } from "../mutations";
import { getDraft } from "../queries";
import { deploymentKinds } from "../settings";
import { replacePart } from "../stored-parts";
import type { ChangeChannelInput } from "./input";
import { moveFields } from "./moved-fields";

/**
 * Puts the draft on another channel, with its questions. Customers go there with the next publish,
 * which may be asked for at once; what runs stays on its channel.
 */
export async function changeChannel(
  actor: Actor,
  { channelId, addMissing, publish, liveNumber, ...shown }: ChangeChannelInput,
): Promise<{ published: number | null }> {
  mayConfigure(actor);
  return transaction(async () => {
    await lockDraft(actor, shown.id);
    const draft = await getDraft(actor, shown.id);
    const channel = await getChannel(actor, channelId);
    requireFitting(draft, channel);
    const from = await listParameters(actor, draft.channel.id);
    const before = moveFields(draft.preChat.fields, {
      from,
      to: await listParameters(actor, channelId),
    });
    if (addMissing) {
      await addParameters(actor, channel, before.missing);
      const names = before.missing.map(({ channelVariableName }) => channelVariableName);
      await copyMappings(actor, { from: draft.channel.id, to: channelId, names });
    }
    const moved = moveFields(draft.preChat.fields, {
      from,
      to: await listParameters(actor, channelId),
    });
    const gone = new Set(moved.missing.map(({ id }) => id));
    const fields = moved.fields.filter(
      ({ customParameterId }) => !gone.has(customParameterId ?? ""),
    );
    await changeDraft(actor, shown, { channelId });
    await replacePart(actor, shown.id, "preChat", { ...draft.preChat, fields });
    // It would lead back to the channel before.
    const dropped = await dropScheduledPublish(actor, shown.id);
    await configurationChanged(actor);
    await recordAudit(actor, {
      action: "deployment_channel_changed",
      record: { kind: "deployment", id: draft.id, label: draft.label },
      before: { channel: draft.channel.label },
      after: {
        channel: channel.label,
        parametersAdded: addMissing ? before.missing.map(({ label }) => label) : [],
        scheduledPublishCancelled: dropped?.publishAt.toISOString() ?? null,
      },
    });
    if (!publish) return { published: null };
    const { revision } = await getDraft(actor, shown.id);
    const note = `Moved to ${channel.label}`;
    const { number } = await publishDeployment(actor, {
      ...{ id: shown.id, revision, liveNumber, note },
    });
    return { published: number };
  });
}

function requireFitting(
  { deploymentType, channel: { id } }: DeploymentDraft,
  channel: { id: string; label: string; usedFor: DeploymentDraft["deploymentType"] },
): void {
  const message =
    channel.id === id
      ? `The draft is on ${channel.label} already. Choose another channel.`
      : `${channel.label} is used for ${deploymentKinds[channel.usedFor].label}. Choose a channel for ${deploymentKinds[deploymentType].label}.`;
  if (channel.id !== id && channel.usedFor === deploymentType) return;
  throw new AppError("invalid", message, { fields: { channelId: message } });
}
