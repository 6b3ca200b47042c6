import "server-only";
import { getAutomatedResponses } from "@/features/automated-responses/queries";
import { listHoursOfChannel } from "@/features/business-hours/queries";
import type { Actor } from "@/features/members/actor";
import { readAttachments } from "../attachments/stored";
import { getChannel } from "../queries";
import { whyNotSessionBased } from "./exclusion";
import { readSessionSettings } from "./stored";
import type { Surroundings } from "./timeline";

/** A channel's session settings, and what other pages say about the life of its sessions. */
export async function getChannelSession(actor: Actor, id: string) {
  const { label, revision, session, attachments, routing, ...access } = await getChannel(actor, id);
  const { verificationMode, verifiedTokenMinutes, guestTokenMinutes } = access;
  const { slots, idleWarningMinutes } = (await getAutomatedResponses(actor, id)).content;
  const surroundings: Surroundings = {
    idleWarningMinutes: slots.idle_warning.on ? idleWarningMinutes : null,
    longestWait: routing.limitWait
      ? { minutes: routing.maximumWait, outcome: routing.afterWait }
      : null,
    access: [
      ...(verificationMode === "required"
        ? []
        : [{ label: "A guest's access", minutes: guestTokenMinutes }]),
      ...(verificationMode === "off"
        ? []
        : [{ label: "A verified customer's access", minutes: verifiedTokenMinutes }]),
    ],
    businessHours: await listHoursOfChannel(actor, id),
  };
  const settings = {
    ...readSessionSettings(session, label),
    ...readAttachments(attachments, label),
  };
  return {
    ...{ id, revision, settings, surroundings },
    /** Why the chat cannot end with its session; undefined where it can. */
    excluded: verificationMode === "off" ? undefined : whyNotSessionBased,
  };
}
