import "server-only";
import { nextChange } from "@/features/business-hours/hours";
import { refusesChats } from "@/features/business-hours/live";
import { getBusinessHours, getDeploymentHours } from "@/features/business-hours/queries";
import { sayMoment } from "@/features/business-hours/say";
import { getChannel } from "@/features/channels/queries";
import { readiness } from "@/features/channels/readiness";
import { listPatterns } from "@/features/cors-allowlist/queries";
import { whyNotLive } from "@/features/deployments/live";
import { type DeploymentState, getDeployment } from "@/features/deployments/queries";
import type { Actor } from "@/features/members/actor";
import { readNow } from "@/features/routing/availability/live";
import { env } from "@/lib/env";
import { listSightings } from "./queries";
import { type Showing, showingOf } from "./showing";

/** Whether customers see a deployment's chat now, and what mends it if not. Foyer's test page is no customer. */
export async function getShowing(actor: Actor, deploymentId: string): Promise<Showing> {
  return diagnose(actor, await getDeployment(actor, deploymentId));
}

/** The same for a deployment that has been read already. */
export async function diagnose(
  actor: Actor,
  { draft, live, liveChannel }: Pick<DeploymentState, "draft" | "live" | "liveChannel">,
): Promise<Showing> {
  return showingOf({
    id: draft.id,
    deploymentType: draft.deploymentType,
    channel: { id: liveChannel.id, routed: await isRouted(actor, liveChannel.id) },
    why: whyNotLive({ version: live ?? null, enabled: draft.enabled, channel: liveChannel }),
    closed: await hidingHours(actor, draft.id),
    unavailable: await readNow(actor.organizationId, liveChannel.id),
    patterns: await listPatterns(actor),
    sightings: (await listSightings(actor, draft.developerName)).filter(
      ({ origin }) => origin !== env().FOYER_URL,
    ),
  });
}

/** The business hours that hide its chat now; undefined while they show it. */
async function hidingHours(actor: Actor, deploymentId: string, now = Date.now()) {
  const { businessHoursId, outside } = await getDeploymentHours(actor, deploymentId);
  if (businessHoursId === null || outside !== "hide") return undefined;
  const hours = await getBusinessHours(actor, businessHoursId);
  const { id, label, timeZone } = hours;
  if (!refusesChats({ label, hours, outside }, now)) return undefined;
  const next = nextChange(hours, now);
  return { id, label, opens: next === null ? null : sayMoment(timeZone, next, now) };
}

async function isRouted(actor: Actor, channelId: string): Promise<boolean> {
  return readiness(await getChannel(actor, channelId)).lacks.length === 0;
}
