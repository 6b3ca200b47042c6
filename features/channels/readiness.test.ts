import { expect, it, test } from "vitest";
import { standardConsent } from "@/features/consent/consent";
import { type Routed, readiness } from "./readiness";

const support = { id: "q", label: "Support", memberCount: 1 };
const ray = { name: "Ray Rep", enabled: true };
const waits = { limitWait: false, afterWait: "message" };
const byQueue: Routed = {
  ...{ routingType: "queue", queue: support, fallbackQueue: null, rep: null, routing: waits },
  consent: standardConsent(),
};
const byRep: Routed = {
  ...{ routingType: "rep", queue: null, fallbackQueue: support, rep: ray, routing: waits },
  consent: standardConsent(),
};
const empty = { ...support, memberCount: 0 };
const reroute = { limitWait: true, afterWait: "reroute" };

it.each<[string, Routed, string[]]>([
  ["a queue and its members", byQueue, []],
  ["no queue", { ...byQueue, queue: null }, ["no_queue"]],
  ["a rep and a fallback queue", byRep, []],
  ["no rep", { ...byRep, rep: null }, ["no_rep"]],
  ["a longest wait that leads nowhere", { ...byQueue, routing: reroute }, ["no_fallback_queue"]],
  ["a longest wait that leads on", { ...byRep, routing: reroute }, []],
  [
    "an explicit opt-in nobody wrote",
    { ...byQueue, consent: { ...standardConsent(), type: "explicit_opt_in" } },
    ["no_opt_in_prompt", "no_opt_in_keywords"],
  ],
])("a channel with %s lacks %j", (_, channel, codes) => {
  expect(readiness(channel).lacks.map(({ code }) => code)).toEqual(codes);
});

it.each<[string, Routed, string[]]>([
  ["an empty queue", { ...byQueue, queue: empty }, ["queue_without_members"]],
  ["an empty fallback queue", { ...byRep, fallbackQueue: empty }, ["fallback_without_members"]],
  ["a rep alone", { ...byRep, fallbackQueue: null }, ["rep_alone"]],
  ["a rep without access", { ...byRep, rep: { ...ray, enabled: false } }, ["rep_disabled"]],
])("%s warns and does not block", (_, channel, codes) => {
  const { lacks, warnings } = readiness(channel);
  expect(lacks).toEqual([]);
  expect(warnings.map(({ code }) => code)).toEqual(codes);
});

test("a warning leads to what mends it", () => {
  expect(readiness({ ...byQueue, queue: empty }).warnings).toMatchObject([
    { message: "Support has no members.", fix: "Add members", href: "/setup/queues/q" },
  ]);
});
