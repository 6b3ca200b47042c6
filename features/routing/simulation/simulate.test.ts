import { expect, it, test } from "vitest";
import { standardsOf } from "@/lib/setting";
import type { RepStanding } from "@/protocol/routing";
import { routingSettings } from "../settings";
import { type SimulationFacts, simulate } from "./simulate";

const support = { id: "q", label: "Support" };
const facts: SimulationFacts = {
  channel: { id: "c", label: "Website", active: true },
  deployments: [{ id: "d", label: "Shop", notShowing: null }],
  plan: {
    ...{ routingType: "queue", queue: support, rep: null, fallbackQueue: null },
    settings: standardsOf(routingSettings),
  },
  people: [{ name: "Ann", standing: "available" }],
};
const people = (...those: [string, RepStanding][]) =>
  those.map(([name, standing]) => ({ name, standing }));
const toRay = (standing: RepStanding, fallbackQueue: typeof support | null = support) => ({
  ...facts.plan,
  ...({ routingType: "rep", queue: null, fallbackQueue } as const),
  rep: { id: "r", name: "Ray", standing },
});

it.each<[string, Partial<SimulationFacts>, string]>([
  ["one available member", {}, "Ann would get it."],
  [
    "several",
    { people: people(["Ann", "available"], ["Bo", "available"], ["Cy", "busy"]) },
    "Ann and Bo would see it; the first to accept gets it.",
  ],
  [
    "none available",
    { people: people(["Ann", "offline"]) },
    "Nobody now: it would wait until somebody is available.",
  ],
  [
    "an inactive channel",
    { channel: { ...facts.channel, active: false } },
    "Nobody: the channel is inactive, so no chat can begin.",
  ],
  ["no queue", { plan: { ...facts.plan, queue: null } }, "Nobody: the channel leads nowhere yet."],
  ["a rep", { plan: toRay("available"), people: [] }, "Ray would get it."],
  ["an offline rep's fallback", { plan: toRay("offline") }, "Ann would get it."],
])("with %s", (_, change, outcome) => {
  expect(simulate({ ...facts, ...change }).outcome).toBe(outcome);
});

test("each link of the chain is named, with what mends it", () => {
  const { steps } = simulate({
    ...facts,
    deployments: [{ id: "d", label: "Shop", notShowing: { title: "Switched off", href: "/d" } }],
    plan: toRay("offline"),
    people: [],
  });
  expect(steps).toEqual([
    { state: "good", text: "Website is active." },
    {
      state: "bad",
      text: "Shop takes no new chats: Switched off.",
      fix: { label: "Open Shop", href: "/d" },
    },
    { state: "neutral", text: "The channel routes to Ray, who is offline." },
    { state: "good", text: "So it goes to the fallback queue Support." },
    {
      state: "bad",
      text: "The queue has no members.",
      fix: { label: "Choose members", href: "/setup/queues/q" },
    },
  ]);
});

test("what happens to a long wait is part of it", () => {
  const settings = {
    ...facts.plan.settings,
    limitWait: true,
    maximumWait: 5,
    afterWait: "end" as const,
  };
  const plan = { ...toRay("available"), settings };
  expect(
    simulate({ ...facts, plan })
      .steps.slice(-2)
      .map(({ text }) => text),
  ).toEqual([
    "Not accepted within 60 seconds, it goes to Support.",
    "Still waiting after 5 minutes, it gets a message and ends.",
  ]);
});
