import { hoursAt, type LiveHours } from "@/protocol/business-hours";

/** The next opening of what is closed now, null when none is known; undefined while it is open. */
export function closedUntil(
  hours: LiveHours | undefined,
  now = Date.now(),
): number | null | undefined {
  if (!hours) return undefined;
  const { open, until } = hoursAt(hours, now);
  if (open) return undefined;
  return until ?? (hours.opensAt !== null && hours.opensAt > now ? hours.opensAt : null);
}
