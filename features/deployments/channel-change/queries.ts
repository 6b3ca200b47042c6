import "server-only";
import { getChannel, getChannelUses } from "@/features/channels/queries";
import type { Actor } from "@/features/members/actor";
import { listParameters } from "@/features/parameters/queries";
import { getChannelVerification } from "@/features/user-verification/channel/queries";
import { getDeployment } from "../queries";
import { type Effect, impactOf } from "./impact";
import { moveFields } from "./moved-fields";

export type ChannelImpact = {
  revision: number;
  liveNumber: number | null;
  /** What publishing at once would make live besides. */
  otherChanges: number;
  effects: Effect[];
  /** Labels of the parameters that the new channel lacks. */
  missing: string[];
};

/** What putting a deployment on another channel would mean, before it happens. */
export async function getChannelImpact(
  actor: Actor,
  id: string,
  channelId: string,
): Promise<ChannelImpact> {
  const { draft, live, liveChannel, changes } = await getDeployment(actor, id);
  const moved = moveFields(draft.preChat.fields, {
    from: await listParameters(actor, draft.channel.id),
    to: await listParameters(actor, channelId),
  });
  const liveNumber = live?.number ?? null;
  const { openSessions } = await getChannelUses(actor, liveChannel.id);
  const effects = impactOf({
    from: await sideOf(actor, liveChannel.id),
    to: await sideOf(actor, channelId),
    openSessions,
    liveNumber,
    moved,
  });
  return {
    revision: draft.revision,
    liveNumber,
    otherChanges: changes.length,
    effects,
    missing: moved.missing.map(({ label }) => label),
  };
}

async function sideOf(actor: Actor, id: string) {
  const { keysetIds } = await getChannelVerification(actor, id);
  return { channel: await getChannel(actor, id), keysetIds };
}
