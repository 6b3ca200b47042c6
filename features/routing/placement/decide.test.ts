import { expect, it } from "vitest";
import { standardsOf } from "@/lib/setting";
import type { RepStanding } from "@/protocol/routing";
import { routingSettings } from "../settings";
import { decidePlace, type RoutingPlan } from "./decide";

const support = { id: "support", label: "Support" };
const second = { id: "second", label: "Second line" };
const plan: RoutingPlan = {
  ...{ routingType: "queue", queue: support, fallbackQueue: second, rep: null },
  settings: standardsOf(routingSettings),
};
const toRep = (standing: RepStanding, fallbackQueue: RoutingPlan["fallbackQueue"] = second) => {
  const rep = { id: "ray", name: "Ray", standing };
  return { ...plan, routingType: "rep", queue: null, rep, fallbackQueue } as const;
};
const inLine = (queueId: string) => ({ queueId, offeredTo: null });
const atDesk = { queueId: null, offeredTo: "ray" };

it.each<[string, RoutingPlan, object | null, string[]]>([
  ["a queue", plan, inLine("support"), ["channel_queue"]],
  ["no queue", { ...plan, queue: null }, null, []],
  ["no rep", { ...plan, routingType: "rep", queue: null }, null, []],
  ["an available rep", toRep("available"), atDesk, ["channel_rep"]],
  ["a busy rep", toRep("busy"), atDesk, ["channel_rep"]],
  ["an offline rep", toRep("offline"), inLine("second"), ["rep_offline", "fallback_queue"]],
  ["a disabled rep", toRep("disabled"), inLine("second"), ["rep_disabled", "fallback_queue"]],
  [
    "an offline rep without fallback",
    toRep("offline", null),
    atDesk,
    ["rep_offline", "no_fallback_queue"],
  ],
])("%s", (_, routed, place, reasons) => {
  const decided = decidePlace(routed);
  expect(decided.place).toEqual(place);
  expect(decided.steps.map(({ reason }) => reason)).toEqual(reasons);
});
