import type { RepStanding, RoutingReason } from "@/protocol/routing";
import type { RoutingSettings } from "../settings";

/** What a channel's routing leads to, as it stands now. */
export type RoutingPlan = {
  routingType: "queue" | "rep";
  queue: { id: string; label: string } | null;
  rep: { id: string; name: string; standing: RepStanding } | null;
  fallbackQueue: { id: string; label: string } | null;
  settings: RoutingSettings;
};

/** A queue's line, or one rep's desk: always one of the two. */
export type Place = { queueId: string | null; offeredTo: string | null };

export type RoutingStep = {
  reason: RoutingReason;
  queue?: string;
  rep?: string;
  waitedSeconds?: number;
};

export type Decision = { place: Place | null; steps: RoutingStep[] };

/** Where a session goes, and why. A rep who could not see it is passed over where there is a fallback. */
export function decidePlace(plan: RoutingPlan): Decision {
  const { routingType, queue, rep } = plan;
  if (routingType === "queue") {
    if (!queue) return { place: null, steps: [] };
    return { place: inLine(queue.id), steps: [{ reason: "channel_queue", queue: queue.label }] };
  }
  if (!rep) return { place: null, steps: [] };
  const { id, name, standing } = rep;
  if (standing === "available" || standing === "busy") {
    return { place: atDesk(id), steps: [{ reason: "channel_rep", rep: name }] };
  }
  const reason = standing === "disabled" ? "rep_disabled" : "rep_offline";
  const fallen = decideFallback(plan);
  return {
    place: fallen.place ?? atDesk(id),
    steps: [{ reason, rep: name }, ...fallen.steps],
  };
}

export function decideFallback({ fallbackQueue }: Pick<RoutingPlan, "fallbackQueue">): Decision {
  return fallbackQueue
    ? {
        place: inLine(fallbackQueue.id),
        steps: [{ reason: "fallback_queue", queue: fallbackQueue.label }],
      }
    : { place: null, steps: [{ reason: "no_fallback_queue" }] };
}

export function inLine(queueId: string): Place {
  return { queueId, offeredTo: null };
}

function atDesk(memberId: string): Place {
  return { queueId: null, offeredTo: memberId };
}
