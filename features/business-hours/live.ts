import type { LiveHours, OutsideHours } from "@/protocol/business-hours";
import { type Hours, nextChanges, openAt } from "./hours";

/** What a deployment keeps: the hours, and what it does outside them. */
export type KeptHours = { label: string; hours: Hours; outside: OutsideHours };

/** A week of a morning and an afternoon; no farther than a browser's timer reaches. */
const announcedChanges = 14;
const announcedTime = 21 * 24 * 3_600_000;

/** What clients are told now; the same until the first of its changes. */
export function liveHoursOf({ hours, outside }: KeptHours, now: number): LiveHours {
  const open = openAt(hours, now);
  const next = nextChanges(hours, now, announcedChanges);
  const [first = null, second = null] = next;
  const [opensAt, closesAt] = open ? [second, first] : [first, second];
  const changes = next.filter((at) => at < now + announcedTime);
  return { open, opensAt, closesAt, outside, changes };
}

/** Whether no chat can be started now. Those that run go on. */
export function refusesChats(kept: KeptHours | null, now: number): boolean {
  return kept !== null && kept.outside !== "take_messages" && !openAt(kept.hours, now);
}
