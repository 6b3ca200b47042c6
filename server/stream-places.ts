import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { once } from "@/lib/slot";
import { maximumStreams } from "@/protocol/limits";

/** `clientId` is one for each token; `leave` frees the place by and by. */
type Place = { clientId: string; leave: () => void };

const places = () => once("stream places", () => new Map<string, Set<Place>>());

/**
 * Takes one of a customer's places before anything is opened. Returns how to give it back, once. When all
 * are taken, the oldest stream of the same token leaves: whoever moves from network to network leaves
 * streams behind whose end nobody hears of for minutes.
 */
export function takePlace(
  { endUserId, clientId }: { endUserId: string; clientId: string },
  leave: () => void,
): () => void {
  const taken = places().get(endUserId) ?? new Set();
  if (taken.size >= maximumStreams && env().FOYER_RATE_LIMITS === "on") {
    const left = [...taken].find((place) => place.clientId === clientId);
    if (!left) {
      throw new AppError(
        "too_many_requests",
        `This chat is open in ${maximumStreams} places. Close one, then try again.`,
        { retryAfter: 30 },
      );
    }
    taken.delete(left);
    left.leave();
  }
  const place = { clientId, leave };
  places().set(endUserId, taken.add(place));
  return () => {
    taken.delete(place);
    if (taken.size === 0 && places().get(endUserId) === taken) places().delete(endUserId);
  };
}
