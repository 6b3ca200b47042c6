import "server-only";
import { once } from "@/lib/slot";
import { storeSightings } from "./mutations";
import { type CountedSighting, keyOf, type Sighting } from "./sighting";

/** Counted in memory, so that no page view costs a write; bounded, because origins are what callers say. */
const maximumKinds = 10_000;

function counted(): Map<string, CountedSighting> {
  return once("sightings", () => new Map());
}

export function recordSighting(sighting: Sighting, now = new Date()): void {
  addUp({
    ...sighting,
    developerName: sighting.developerName.slice(0, 80),
    origin: sighting.origin.slice(0, 200),
    day: dayOf(now),
    count: 1,
    lastSeenAt: now,
  });
}

let today = { number: -1, text: "" };

/** In UTC; written once a day, as each load of a page asks for it. */
function dayOf(now: Date): string {
  const number = Math.floor(now.getTime() / 86_400_000);
  if (number !== today.number) today = { number, text: now.toISOString().slice(0, 10) };
  return today.text;
}

function addUp(sighting: CountedSighting): void {
  const kinds = counted();
  const key = keyOf(sighting);
  const known = kinds.get(key);
  if (known) {
    known.count += sighting.count;
    if (sighting.lastSeenAt > known.lastSeenAt) known.lastSeenAt = sighting.lastSeenAt;
  } else if (kinds.size < maximumKinds) {
    kinds.set(key, sighting);
  }
}

/** A worker calls it every second; what cannot be stored now is kept for the next time. */
export async function flushSightings(): Promise<void> {
  const kinds = counted();
  if (kinds.size === 0) return;
  const taken = [...kinds.values()];
  kinds.clear();
  try {
    await storeSightings(taken);
  } catch (error) {
    for (const sighting of taken) addUp(sighting);
    throw error;
  }
}
