import "server-only";
import { guestTokenMinutes } from "@/features/conversations/customer-token";
import type { Actor } from "@/features/members/actor";
import { getChannel } from "../queries";
import { readSessionSettings } from "./stored";
import type { Surroundings } from "./timeline";

/** A channel's session settings, and what other pages say about the life of its sessions. */
export async function getChannelSession(actor: Actor, id: string) {
  const { label, revision, session } = await getChannel(actor, id);
  const surroundings: Surroundings = {
    idleWarningMinutes: null,
    longestWait: null,
    access: [{ label: "A guest's access", minutes: guestTokenMinutes }],
    businessHours: null,
  };
  return { id, revision, settings: readSessionSettings(session, label), surroundings };
}
