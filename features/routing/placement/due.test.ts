import { expect, it } from "vitest";
import { standardsOf } from "@/lib/setting";
import { type RoutingSettings, routingSettings } from "../settings";
import type { RoutingPlan } from "./decide";
import { nextLook, type Wait, whatIsDue } from "./due";

const began = new Date("2030-01-01T12:00:00Z");
const after = (seconds: number) => new Date(began.getTime() + seconds * 1000);
const inLine: Wait = { waitingSince: began, queueId: "q", offeredTo: null, overdueAt: null };
const atDesk: Wait = { ...inLine, queueId: null, offeredTo: "ray" };

function aPlan(settings: Partial<RoutingSettings>, change: Partial<RoutingPlan> = {}): RoutingPlan {
  return {
    ...{ routingType: "queue", queue: { id: "q", label: "Support" } },
    rep: { id: "ray", name: "Ray", standing: "available" },
    fallbackQueue: { id: "second", label: "Second line" },
    settings: { ...standardsOf(routingSettings), ...settings },
    ...change,
  };
}
const limited = aPlan({ limitWait: true, maximumWait: 5 });
const offline = aPlan({}, { rep: { id: "ray", name: "Ray", standing: "offline" } });

it.each<[string, Wait, RoutingPlan, number | null]>([
  ["a line without limit lasts", inLine, aPlan({}), null],
  ["a limited line", inLine, limited, 300],
  ["a limit that was seen to", { ...inLine, overdueAt: began }, limited, null],
  ["a rep's time", atDesk, aPlan({ repSeconds: 45 }), 45],
  ["a rep without fallback", atDesk, aPlan({}, { fallbackQueue: null }), null],
  ["whichever comes first", atDesk, aPlan({ limitWait: true, maximumWait: 1, repSeconds: 90 }), 60],
])("%s is looked at after %s", (_, wait, plan, seconds) => {
  expect(nextLook(wait, plan)).toEqual(seconds === null ? null : after(seconds));
});

it.each<[string, Wait, RoutingPlan, number, string | null]>([
  ["before its time", inLine, limited, 299, null],
  ["at its time", inLine, limited, 300, "overdue"],
  ["once it was seen to", { ...inLine, overdueAt: began }, limited, 9000, null],
  ["a rep who has time left", atDesk, aPlan({}), 59, null],
  ["a rep who was silent", atDesk, aPlan({}), 60, "pass_over"],
  ["a rep who went offline", atDesk, offline, 1, "pass_over"],
])("%s", (_, wait, plan, seconds, due) => {
  expect(whatIsDue(wait, plan, after(seconds))).toBe(due);
});
