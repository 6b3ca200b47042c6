import "server-only";
import { getChannel, getChannelUses } from "@/features/channels/queries";
import { getShowing } from "@/features/diagnostics/doctor";
import type { Actor } from "@/features/members/actor";
import { listQueueStandings } from "@/features/routing/presence/queries";
import { decidePlace } from "../placement/decide";
import { readRoutingPlan } from "../placement/queries";
import { type Simulation, simulate } from "./simulate";

/** Who would get a chat of this channel now, by what is saved and who is there. */
export async function simulateChat(actor: Actor, channelId: string): Promise<Simulation> {
  const { id, label, active } = await getChannel(actor, channelId);
  const { deployments } = await getChannelUses(actor, channelId);
  const plan = await readRoutingPlan(actor, channelId);
  const queueId = decidePlace(plan).place?.queueId;
  const shown = [];
  for (const deployment of deployments) {
    const showing = await getShowing(actor, deployment.id);
    const href = `/setup/embedded-service-deployments/${deployment.id}`;
    const notShowing = showing.showing ? null : { title: showing.title, href };
    shown.push({ id: deployment.id, label: deployment.label, notShowing });
  }
  return simulate({
    channel: { id, label, active },
    deployments: shown,
    plan,
    people: queueId ? await listQueueStandings(actor, queueId) : [],
  });
}
