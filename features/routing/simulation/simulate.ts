import { listed } from "@/lib/sentences";
import type { RepStanding } from "@/protocol/routing";
import { decidePlace, type RoutingPlan } from "../placement/decide";

/** One link of the chain from the customer to whoever answers. */
export type SimulatedStep = {
  state: "good" | "bad" | "neutral";
  text: string;
  fix?: { label: string; href: string };
};

export type Simulation = {
  /** What would happen, in one sentence. */
  outcome: string;
  /** Whether anybody would get it. */
  answered: boolean;
  steps: SimulatedStep[];
};

export type SimulationFacts = {
  channel: { id: string; label: string; active: boolean };
  deployments: {
    id: string;
    label: string;
    notShowing: { title: string; href: string } | null;
  }[];
  plan: RoutingPlan;
  /** Who is in the queue where it would wait; empty for a rep's own desk. */
  people: { name: string; standing: RepStanding }[];
};

const dashes: Record<Exclude<RepStanding, "available">, string> = {
  busy: "busy",
  offline: "offline",
  disabled: "without access",
};

/** Who would get a chat of the channel at this moment, and why. It decides as for a real one. */
export function simulate(facts: SimulationFacts): Simulation {
  const { plan, people } = facts;
  const { place } = decidePlace(plan);
  const who = place?.queueId ? people : repOf(plan);
  const there = who.filter(({ standing }) => standing === "available").map(({ name }) => name);
  return {
    answered: facts.channel.active && there.length > 0,
    outcome: outcomeOf(facts, there),
    steps: [...doorSteps(facts), ...routeSteps(facts), ...peopleSteps(facts), ...waitSteps(plan)],
  };
}

function outcomeOf({ channel, plan }: SimulationFacts, there: string[]): string {
  if (!channel.active) return "Nobody: the channel is inactive, so no chat can begin.";
  if (!decidePlace(plan).place) return "Nobody: the channel leads nowhere yet.";
  if (there.length === 1) return `${there[0]} would get it.`;
  if (there.length > 1) return `${listed(there)} would see it; the first to accept gets it.`;
  return "Nobody now: it would wait until somebody is available.";
}

function doorSteps({ channel, deployments }: SimulationFacts): SimulatedStep[] {
  const href = `/setup/messaging-channels/${channel.id}`;
  const active: SimulatedStep = channel.active
    ? { state: "good", text: `${channel.label} is active.` }
    : {
        state: "bad",
        text: `${channel.label} is inactive.`,
        fix: { label: "Open the channel", href },
      };
  if (deployments.length === 0) {
    const fix = { label: "Make a deployment", href: "/setup/embedded-service-deployments?new" };
    return [active, { state: "bad", text: "No deployment brings chats to it.", fix }];
  }
  return [
    active,
    ...deployments.map(({ label, notShowing }): SimulatedStep => {
      if (!notShowing) return { state: "good", text: `${label} takes new chats.` };
      const { title, href } = notShowing;
      return {
        state: "bad",
        text: `${label} takes no new chats: ${title}.`,
        fix: { label: `Open ${label}`, href },
      };
    }),
  ];
}

function routeSteps({ channel, plan }: SimulationFacts): SimulatedStep[] {
  const fix = (label: string) => ({
    label,
    href: `/setup/messaging-channels/${channel.id}/routing`,
  });
  const { routingType, queue, rep, fallbackQueue } = plan;
  if (routingType === "queue") {
    return queue
      ? [{ state: "good", text: `The channel routes to the queue ${queue.label}.` }]
      : [{ state: "bad", text: "No queue is chosen.", fix: fix("Choose a queue") }];
  }
  if (!rep) return [{ state: "bad", text: "No rep is chosen.", fix: fix("Choose a rep") }];
  const routed: SimulatedStep = {
    state: rep.standing === "available" ? "good" : "neutral",
    text: `The channel routes to ${rep.name}, who is ${rep.standing === "available" ? "available" : dashes[rep.standing]}.`,
  };
  if (rep.standing === "available" || rep.standing === "busy") return [routed];
  const fallen: SimulatedStep = fallbackQueue
    ? { state: "good", text: `So it goes to the fallback queue ${fallbackQueue.label}.` }
    : { state: "bad", text: "There is no fallback queue.", fix: fix("Choose a fallback queue") };
  return [routed, fallen];
}

function peopleSteps({ plan, people }: SimulationFacts): SimulatedStep[] {
  const queueId = decidePlace(plan).place?.queueId;
  if (!queueId) return [];
  const members = { label: "Choose members", href: `/setup/queues/${queueId}` };
  if (people.length === 0) {
    return [{ state: "bad", text: "The queue has no members.", fix: members }];
  }
  return (["available", "busy", "offline", "disabled"] as const).flatMap((standing) => {
    const names = people.filter((one) => one.standing === standing).map(({ name }) => name);
    if (names.length === 0) return [];
    const are = names.length === 1 ? "is" : "are";
    const how = standing === "available" ? "available" : dashes[standing];
    const state = standing === "available" ? "good" : "neutral";
    return [{ state, text: `${listed(names)} ${are} ${how}.` } as const];
  });
}

function waitSteps({ settings, fallbackQueue, routingType, rep }: RoutingPlan): SimulatedStep[] {
  const steps: SimulatedStep[] = [];
  const waits = rep?.standing === "available" || rep?.standing === "busy";
  if (routingType === "rep" && fallbackQueue && waits) {
    steps.push({
      state: "neutral",
      text: `Not accepted within ${settings.repSeconds} seconds, it goes to ${fallbackQueue.label}.`,
    });
  }
  if (!settings.limitWait) return steps;
  const then = {
    reroute: fallbackQueue
      ? `moves to ${fallbackQueue.label}`
      : "stays, for want of a fallback queue",
    message: "gets a message and keeps waiting",
    end: "gets a message and ends",
  }[settings.afterWait];
  const minutes = settings.maximumWait === 1 ? "1 minute" : `${settings.maximumWait} minutes`;
  return [...steps, { state: "neutral", text: `Still waiting after ${minutes}, it ${then}.` }];
}

function repOf({ rep }: RoutingPlan) {
  return rep ? [{ name: rep.name, standing: rep.standing }] : [];
}
