import { isAllowed } from "@/features/cors-allowlist/matching";
import type { DeploymentType } from "@/protocol/channel";
import type { ReasonCode, Unavailable } from "@/protocol/embedded-service-config";
import type { FixInPlace } from "./input";
import { reasons } from "./reasons";

type Facts = {
  id: string;
  deploymentType: DeploymentType;
  /** `routed`: whether it leads to somebody, and so can be activated. */
  channel: { id: string; routed: boolean };
  /** Why no customer can reach it at all, or null when they can. */
  why: ReasonCode | null;
  /** The business hours that hide the chat now, and when they begin again. */
  closed?: { id: string; label: string; opens: string | null } | undefined;
  /** Why the button hides for the moment, by who is there. */
  unavailable?: Unavailable | null;
  patterns: readonly string[];
  /** Of the last seven days, the latest first. */
  sightings: readonly { origin: string; outcome: "shown" | ReasonCode; count: number }[];
};

type Closed = NonNullable<Facts["closed"]>;

/** What mends it: a page to open, or the one thing that is done in place. */
export type Fix = { label: string; href: string } | { label: string; inPlace: FixInPlace };

export type Showing =
  /** `loads` by pages in the last seven days; null for what is no page. */
  | { showing: true; loads: number | null; refused: RefusedOrigin | null }
  | {
      showing: false;
      reason: ReasonCode;
      title: string;
      explanation: string;
      fix: Fix;
      /** How often pages asked in the last seven days and were told this. */
      count: number;
    };

export type RefusedOrigin = { origin: string; count: number };

/** Whether customers see the chat now; and if not, the one reason that has to be mended first. */
export function showingOf(facts: Facts): Showing {
  const { why, deploymentType, closed, unavailable, patterns, sightings } = facts;
  if (why) return notShowing(facts, why);
  if (deploymentType !== "web") {
    if (closed) return outside(facts, closed);
    if (unavailable) return notShowing(facts, unavailable);
    return { showing: true, loads: null, refused: null };
  }
  const refused = sightings.find(
    ({ origin, outcome }) => outcome === "origin_not_allowed" && !isAllowed(patterns, origin),
  );
  const shown = countOf(sightings, "shown");
  if (patterns.length === 0 || (shown === 0 && refused)) {
    return notShowing(facts, "origin_not_allowed", refused?.origin);
  }
  if (closed) return outside(facts, closed);
  if (unavailable) return notShowing(facts, unavailable);
  return {
    showing: true,
    loads: shown,
    refused: refused ? { origin: refused.origin, count: refused.count } : null,
  };
}

function notShowing(facts: Facts, reason: ReasonCode, origin?: string): Showing {
  const { title, explanation } = reasons[reason];
  return {
    showing: false,
    reason,
    title: origin === undefined ? title : `${origin} is not in the CORS Allowlist`,
    explanation,
    fix: fixOf(facts, reason, origin),
    count: countOf(facts.sightings, reason),
  };
}

function outside(facts: Facts, { id, label, opens }: Closed): Showing {
  const { title, explanation } = reasons.outside_business_hours;
  return {
    ...{ showing: false, reason: "outside_business_hours" },
    title: opens ? `${title}, opens ${opens}` : title,
    explanation,
    fix: { label: `Open ${label}`, href: `/setup/business-hours/${id}` },
    count: countOf(facts.sightings, "outside_business_hours"),
  };
}

function fixOf(
  { id, channel: { id: channelId, routed } }: Facts,
  reason: ReasonCode,
  origin?: string,
): Fix {
  const deployment = `/setup/embedded-service-deployments/${id}`;
  const label = reasons[reason].fix ?? "Show the snippet";
  switch (reason) {
    case "not_published":
      return { label, href: `${deployment}?publish` };
    case "deployment_off":
      return { label, inPlace: "switch_on" };
    case "channel_inactive":
      return routed
        ? { label, inPlace: "activate" }
        : { label: "Open the channel", href: `/setup/messaging-channels/${channelId}` };
    case "outside_business_hours":
      return { label, href: deployment };
    case "no_rep_available":
    case "queue_too_long":
      return { label, href: `/setup/messaging-channels/${channelId}/routing` };
    case "origin_not_allowed":
      return origin === undefined
        ? { label, href: "/setup/cors-allowlist?add=" }
        : { label: `Allow ${origin}`, href: addOriginHref(origin) };
    case "config_unreachable":
      return { label, href: "/setup/cors-allowlist" };
    case "blocked_by_csp":
    case "hidden_by_page":
    case "already_loaded":
    case "unknown_deployment":
      return { label, href: `${deployment}/install` };
  }
}

/** Opens "Add origin" filled in. */
export function addOriginHref(origin: string): string {
  return `/setup/cors-allowlist?add=${encodeURIComponent(origin)}`;
}

function countOf(sightings: Facts["sightings"], outcome: "shown" | ReasonCode): number {
  return sightings
    .filter((sighting) => sighting.outcome === outcome)
    .reduce((sum, { count }) => sum + count, 0);
}
