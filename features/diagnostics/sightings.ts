import "server-only";
import { once } from "@/lib/slot";
import { storeSightings } from "./mutations";
import type { CountedSighting, Sighting } from "./sighting";

/** Counted in memory, so that no page view costs a write; bounded, because origins are what callers say. */
const maximumKinds = 10_000;

function counted(): Map<string, CountedSighting> {
  return once("sightings", () => new Map());
}

export function recordSighting(sighting: Sighting, now = new Date()): void {
  const day = now.toISOString().slice(0, 10);
  const origin = sighting.origin.slice(0, 200);
  const developerName = sighting.developerName.slice(0, 80);
  const key = [
    sighting.organizationId,
    developerName,
    origin,
    sighting.outcome,
    sighting.version,
    day,
  ];
  const kinds = counted();
  const known = kinds.get(key.join(" "));
  if (known) {
    known.count += 1;
    known.lastSeenAt = now;
  } else if (kinds.size < maximumKinds) {
    kinds.set(key.join(" "), {
      ...sighting,
      developerName,
      origin,
      day,
      count: 1,
      lastSeenAt: now,
    });
  }
}

/** A worker calls it every second; what cannot be stored now is kept for the next time. */
export async function flushSightings(): Promise<void> {
  const kinds = counted();
  if (kinds.size === 0) return;
  const taken = [...kinds.values()];
  kinds.clear();
  await storeSightings(taken);
}
