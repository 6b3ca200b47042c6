import { type Doorbell, everything, type RingName, type Rings } from "@/lib/doorbell";

/** Rings within this process: enough for one node. */
export function inProcessDoorbell(): Doorbell {
  const listeners = new Map<string, Set<(ring: never) => void>>();
  return {
    ring(name, ring) {
      for (const key of keysOf(name, ring)) {
        for (const listener of listeners.get(`${name} ${key}`) ?? []) listener(ring as never);
      }
    },
    listen(name, key, listener) {
      const slot = `${name} ${key}`;
      const those = listeners.get(slot) ?? new Set();
      listeners.set(slot, those.add(listener));
      return () => {
        those.delete(listener);
        if (those.size === 0 && listeners.get(slot) === those) listeners.delete(slot);
      };
    },
  };
}

/** A customer's stream listens by end user, a console by organization or its sign-in, a cache to all. */
function keysOf<Name extends RingName>(name: Name, ring: Rings[Name]): string[] {
  if ("sessionIds" in ring) return ring.sessionIds;
  if (name === "configuration") return [ring.organizationId, everything];
  return "endUserId" in ring ? [ring.endUserId, ring.organizationId] : [ring.organizationId];
}
