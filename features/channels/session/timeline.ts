import type { RoutingSettings } from "@/features/routing/settings";
import { longestInactiveMinutes, type SessionSettings } from "./settings";

/** What other pages set and a session meets on its way; null where nothing is set. */
export type Surroundings = {
  idleWarningMinutes: number | null;
  /** The longest wait in line, and what happens then. */
  longestWait: { minutes: number; outcome: RoutingSettings["afterWait"] } | null;
  /** How long a customer's access holds. */
  access: { label: string; minutes: number }[];
  /** Deployments that open for new chats at certain hours only. */
  businessHours: { deployment: string; hours: string }[];
};

const outcomes = {
  reroute: "moves to the fallback queue",
  message: "the customer reads a message",
  end: "ends",
} satisfies Record<RoutingSettings["afterWait"], string>;

export type Stop = {
  title: string;
  text: string;
  /** Since the stop before. */
  gap?: string;
  /** What else may happen from here on. */
  besides?: string[];
  tone: "plain" | "warning" | "quiet" | "end";
};

/** A session's way under these settings, from the customer's first word to its end. */
export function timelineOf(settings: SessionSettings, around: Surroundings): Stop[] {
  return [
    {
      title: "Customer writes",
      text: "The session waits for a rep.",
      besides: whileWaiting(settings, around),
      tone: "plain",
    },
    {
      title: "Rep replies",
      text: settings.repMessageResets
        ? "From here the customer has time to answer. Each message of the rep starts the time anew."
        : "From here the customer has time to answer. A message of the customer stops the time.",
      tone: "plain",
    },
    ...afterReply(settings, around),
  ];
}

function whileWaiting(settings: SessionSettings, { longestWait, businessHours }: Surroundings) {
  const { abandonedChats, abandonedMinutes } = settings;
  return [
    ...(abandonedChats
      ? [`Ends as abandoned ${span(abandonedMinutes)} after the last sign of the customer`]
      : []),
    ...(longestWait
      ? [`After ${span(longestWait.minutes)} in line: ${outcomes[longestWait.outcome]}`]
      : []),
    ...businessHours.map(
      ({ deployment, hours }) => `${deployment} takes new chats while ${hours} is open`,
    ),
  ];
}

function afterReply(settings: SessionSettings, { idleWarningMinutes }: Surroundings): Stop[] {
  const { customerInactivity, inactivityMinutes, inactivityAction } = settings;
  const idle = customerInactivity ? inactivityMinutes : Number.POSITIVE_INFINITY;
  const warned = idleWarningMinutes !== null && idleWarningMinutes < idle;
  const warning: Stop[] = warned
    ? [
        {
          title: "Idle warning",
          text: "The automated response asks whether the customer is still there.",
          gap: span(idleWarningMinutes),
          tone: "warning",
        },
      ]
    : [];
  if (!customerInactivity) {
    const text = "The session stays active until the customer or the rep ends it.";
    return [...warning, { title: "Stays active", text, tone: "quiet" }];
  }
  const gap = span(warned ? idle - idleWarningMinutes : idle);
  if (inactivityAction === "end") return [...warning, { ...endOf(settings), gap }];
  return [
    ...warning,
    {
      title: "Becomes inactive",
      text: "The rep is free for others. The customer's next message goes on with the session.",
      gap,
      tone: "quiet",
    },
    { ...endOf(settings), gap: span(minutesInactive(settings)) },
  ];
}

function endOf({ sessionBased }: SessionSettings): Stop {
  const text = sessionBased
    ? "The conversation closes with it. The customer reads it, and starts a new chat to write."
    : "The conversation stays. The customer's next message begins a new session.";
  return { title: "Ends", text, tone: "end" };
}

function minutesInactive({ inactivityAction, endInactiveMinutes }: SessionSettings): number {
  return inactivityAction === "inactivate_and_end" ? endInactiveMinutes : longestInactiveMinutes;
}

/** Settings that cannot both have their effect, each with what happens instead. */
export function conflictsOf(settings: SessionSettings, around: Surroundings): string[] {
  const { customerInactivity, inactivityMinutes, inactivityAction } = settings;
  const { abandonedChats, abandonedMinutes } = settings;
  const { idleWarningMinutes, longestWait, access } = around;
  const conflicts: string[] = [];
  if (
    customerInactivity &&
    idleWarningMinutes !== null &&
    idleWarningMinutes >= inactivityMinutes
  ) {
    const state = inactivityAction === "end" ? "has ended" : "is inactive";
    conflicts.push(
      `The idle warning at ${span(idleWarningMinutes)} never comes: the session ${state} after ${span(inactivityMinutes)}.`,
    );
  }
  const waitEnds = longestWait?.outcome === "end";
  if (abandonedChats && waitEnds && longestWait.minutes <= abandonedMinutes) {
    conflicts.push(
      `No chat counts as abandoned at ${span(abandonedMinutes)}: the longest wait is over after ${span(longestWait.minutes)}.`,
    );
  }
  if (customerInactivity && inactivityAction !== "end") {
    const minutes = minutesInactive(settings);
    for (const { label, minutes: held } of access) {
      if (held >= minutes) continue;
      conflicts.push(
        `${label} holds ${span(held)}, so a customer who closed the page cannot return to a session that stays inactive for ${span(minutes)}.`,
      );
    }
  }
  return conflicts;
}

/** "10 min", "2 h", "1 h 30 min". */
export function span(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
