import type { Unavailable } from "@/protocol/embedded-service-config";
import type { RoutingSettings } from "../settings";

/** What a channel's availability check goes by. */
export type Staffing = {
  /** Reps available now who would get the chat. */
  available: number;
  /** Chats that nobody has accepted, where a new one would wait. */
  waiting: number;
};

/** Null while the chat button shows. */
export function whyUnavailable(
  { availability, queueThreshold }: Pick<RoutingSettings, "availability" | "queueThreshold">,
  { available, waiting }: Staffing,
): Unavailable | null {
  switch (availability) {
    case "always":
      return null;
    case "somebody":
      return available === 0 ? "no_rep_available" : null;
    case "queue_length":
      return waiting >= queueThreshold ? "queue_too_long" : null;
    case "queue_length_per_rep":
      if (available === 0) return "no_rep_available";
      return waiting >= queueThreshold * available ? "queue_too_long" : null;
  }
}
