import { type Doorbell, everything, type RingName, type Rings } from "@/lib/doorbell";

type Listener = (ring: never) => void;

/** Rings within this process: enough for one node. */
export function inProcessDoorbell(): Doorbell {
  const listeners = new Map<string, Listener | Set<Listener>>();
  return {
    ring(name, ring) {
      for (const key of keysOf(name, ring)) {
        const those = listeners.get(`${name} ${key}`);
        if (typeof those === "function") those(ring as never);
        else for (const listener of those ?? []) listener(ring as never);
      }
    },
    listen(name, key, listener) {
      const slot = `${name} ${key}`;
      const those = listeners.get(slot);
      if (!those) listeners.set(slot, listener);
      else if (typeof those === "function") listeners.set(slot, new Set([those, listener]));
      else those.add(listener);
      return () => stopListening(listeners, slot, listener);
    },
  };
}

/** A customer's stream listens by end user, a console by organization or its sign-in, a cache to all. */
function keysOf<Name extends RingName>(name: Name, ring: Rings[Name]): string[] {
  if ("sessionIds" in ring) return ring.sessionIds;
  if (name === "configuration") return [ring.organizationId, everything];
  return "endUserId" in ring ? [ring.endUserId, ring.organizationId] : [ring.organizationId];
}

/** Most keys have one listener, a customer's stream: it needs no set of its own. */
function stopListening(
  listeners: Map<string, Listener | Set<Listener>>,
  slot: string,
  listener: Listener,
): void {
  const those = listeners.get(slot);
  if (those === listener) listeners.delete(slot);
  else if (those instanceof Set && those.delete(listener) && those.size === 0) {
    listeners.delete(slot);
  }
}
