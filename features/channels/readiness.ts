import type { Consent } from "@/features/consent/consent";
import { type ConsentLack, consentLacks } from "@/features/consent/readiness";

type Queue = { id: string; label: string; memberCount: number };

export type Routed = {
  routingType: "queue" | "rep";
  queue: Queue | null;
  fallbackQueue: Queue | null;
  rep: { name: string; enabled: boolean } | null;
  routing: { limitWait: boolean; afterWait: string };
  consent: Consent;
};

/** Something to mend, with the words of the button that leads there. */
export type Lack = {
  code: "no_queue" | "no_rep" | "no_fallback_queue" | ConsentLack["code"];
  message: string;
  fix: string;
  /** The tab of the channel that mends it. */
  tab: "routing" | "consent";
};
export type Warning = {
  code: "queue_without_members" | "fallback_without_members" | "rep_disabled" | "rep_alone";
  message: string;
  /** What it means for customers. */
  consequence: string;
  fix: string;
  /** A page of Setup, or the tab of the channel that mends it. */
  href: string | { tab: "routing" };
};
export type Readiness = { lacks: Lack[]; warnings: Warning[] };

/** What keeps a channel from being activated, and what would make it useless without keeping it from it. */
export function readiness(channel: Routed): Readiness {
  const ofConsent = consentLacks(channel.consent).map(({ code, message, fix }) => ({
    ...{ code, message, fix },
    tab: "consent" as const,
  }));
  return { lacks: [...lacksOf(channel), ...ofConsent], warnings: warningsOf(channel) };
}

function lacksOf({ routingType, queue, fallbackQueue, rep, routing }: Routed): Lack[] {
  const lacks: Lack[] = [];
  const tab = "routing";
  if (routingType === "queue" && !queue) {
    lacks.push({ code: "no_queue", message: "No queue chosen.", fix: "Choose a queue", tab });
  }
  if (routingType === "rep" && !rep) {
    lacks.push({ code: "no_rep", message: "No rep chosen.", fix: "Choose a rep", tab });
  }
  if (routing.limitWait && routing.afterWait === "reroute" && !fallbackQueue) {
    const message = "Chats that waited too long have no fallback queue to go to.";
    lacks.push({ code: "no_fallback_queue", message, fix: "Choose a fallback queue", tab });
  }
  return lacks;
}

function warningsOf({ routingType, queue, fallbackQueue, rep }: Routed): Warning[] {
  const warnings: Warning[] = [];
  if (routingType === "queue" && queue?.memberCount === 0) {
    warnings.push({
      code: "queue_without_members",
      consequence: "Chats of this channel would wait there, and nobody would see them.",
      ...addMembers(queue),
    });
  }
  if (fallbackQueue?.memberCount === 0) {
    warnings.push({
      code: "fallback_without_members",
      consequence: "Chats that fall back to it would wait there, and nobody would see them.",
      ...addMembers(fallbackQueue),
    });
  }
  if (routingType === "rep" && rep && !rep.enabled) {
    warnings.push({
      code: "rep_disabled",
      message: `${rep.name} has no access any more.`,
      consequence: fallbackQueue
        ? `Every chat goes to ${fallbackQueue.label}.`
        : "Chats of this channel would wait, and nobody would see them.",
      fix: "Choose a rep",
      href: { tab: "routing" },
    });
  } else if (routingType === "rep" && rep && !fallbackQueue) {
    warnings.push({
      code: "rep_alone",
      message: "No fallback queue chosen.",
      consequence: `While ${rep.name} is offline, chats wait and nobody sees them.`,
      fix: "Choose a fallback queue",
      href: { tab: "routing" },
    });
  }
  return warnings;
}

function addMembers({ id, label }: Queue) {
  return {
    message: `${label} has no members.`,
    fix: "Add members",
    href: `/setup/queues/${id}`,
  };
}
