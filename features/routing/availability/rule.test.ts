import { expect, it } from "vitest";
import type { RoutingSettings } from "../settings";
import { whyUnavailable } from "./rule";

it.each<[RoutingSettings["availability"], number, number, string | null]>([
  ["always", 0, 99, null],
  ["somebody", 1, 99, null],
  ["somebody", 0, 0, "no_rep_available"],
  ["queue_length", 0, 4, null],
  ["queue_length", 9, 5, "queue_too_long"],
  ["queue_length_per_rep", 2, 9, null],
  ["queue_length_per_rep", 2, 10, "queue_too_long"],
  ["queue_length_per_rep", 0, 0, "no_rep_available"],
])("%s with %i available and %i waiting: %s", (availability, available, waiting, why) => {
  expect(whyUnavailable({ availability, queueThreshold: 5 }, { available, waiting })).toBe(why);
});
