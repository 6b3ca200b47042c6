import "server-only";
import { once } from "@/lib/slot";
import { type CountedRefusal, storeRefusals } from "./mutations";

type Refusal = Pick<CountedRefusal, "organizationId" | "channelId" | "fault">;

function counted(): Map<string, CountedRefusal> {
  return once("identity refusals", () => new Map());
}

/** Counted in memory: whoever sends bad tokens costs no write each. Channels and faults are few. */
export function recordRefusal(refusal: Refusal, now = new Date()): void {
  addUp({ ...refusal, day: now.toISOString().slice(0, 10), count: 1 });
}

function addUp(refusal: CountedRefusal): void {
  const key = `${refusal.channelId} ${refusal.fault} ${refusal.day}`;
  const known = counted().get(key);
  if (known) known.count += refusal.count;
  else counted().set(key, refusal);
}

/** A worker calls it every second; what cannot be stored now is kept for the next time. */
export async function flushRefusals(): Promise<void> {
  const taken = [...counted().values()];
  if (taken.length === 0) return;
  counted().clear();
  try {
    await storeRefusals(taken);
  } catch (error) {
    for (const refusal of taken) addUp(refusal);
    throw error;
  }
}
