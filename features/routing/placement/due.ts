import type { Place, RoutingPlan } from "./decide";

export type Wait = Place & {
  waitingSince: Date;
  /** When the longest wait was over already. */
  overdueAt: Date | null;
};

/** What has to happen to a wait: the rep is passed over, or its longest time is over. */
export type Due = "pass_over" | "overdue";

/** When a wait has to be looked at next; null when it may last. */
export function nextLook(wait: Wait, plan: RoutingPlan): Date | null {
  const moments = [passOverAt(wait, plan), overdueAt(wait, plan)].filter((at) => at !== null);
  return moments.length === 0 ? null : new Date(Math.min(...moments));
}

/** What is due at a moment; the wait's longest time goes before the rep's. */
export function whatIsDue(wait: Wait, plan: RoutingPlan, now: Date): Due | null {
  const [over, pass] = [overdueAt(wait, plan), passOverAt(wait, plan)];
  if (over !== null && over <= now.getTime()) return "overdue";
  if (pass === null) return null;
  return isGone(wait, plan) || pass <= now.getTime() ? "pass_over" : null;
}

/** The rep to whom it is offered could not see it any more. */
function isGone({ offeredTo }: Wait, { rep }: RoutingPlan): boolean {
  if (rep?.id !== offeredTo) return false;
  return rep?.standing === "offline" || rep?.standing === "disabled";
}

function passOverAt({ waitingSince, offeredTo }: Wait, plan: RoutingPlan): number | null {
  if (offeredTo === null || !plan.fallbackQueue) return null;
  return waitingSince.getTime() + plan.settings.repSeconds * 1000;
}

function overdueAt({ waitingSince, overdueAt: handled }: Wait, plan: RoutingPlan): number | null {
  const { limitWait, maximumWait } = plan.settings;
  if (!limitWait || handled) return null;
  return waitingSince.getTime() + maximumWait * 60_000;
}
