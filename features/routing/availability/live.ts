import "server-only";
import { systemActor } from "@/features/members/actor";
import { log } from "@/lib/log";
import { once } from "@/lib/slot";
import type { Unavailable } from "@/protocol/embedded-service-config";
import { readRoutingPlan } from "../placement/queries";
import { readStaffing } from "./queries";
import { whyUnavailable } from "./rule";

/** Milliseconds for which what was read holds, however many pages ask. */
const holds = 2000;

type Known = { readAt: number; reading: Promise<Unavailable | null> };
const memory = () => once("availability", () => new Map<string, Known>());

/**
 * Why a channel's button is hidden now. Read at most once in two seconds, and only while pages
 * ask; where it cannot be read the button shows, and the chat waits.
 */
export async function findUnavailable(
  { organizationId, channelId }: { organizationId: string; channelId: string },
  now: number,
): Promise<Unavailable | null> {
  const known = memory().get(channelId);
  if (known && now - known.readAt < holds && now >= known.readAt) return known.reading;
  const reading = readNow(organizationId, channelId).catch((error: unknown) => {
    log().warn({ err: error, channelId }, "a channel's availability could not be read");
    return null;
  });
  memory().set(channelId, { readAt: now, reading });
  return reading;
}

/** Read at this moment, past what is kept. */
export async function readNow(
  organizationId: string,
  channelId: string,
): Promise<Unavailable | null> {
  const actor = systemActor(organizationId, "availability");
  const plan = await readRoutingPlan(actor, channelId);
  return whyUnavailable(plan.settings, await readStaffing(actor, plan));
}
