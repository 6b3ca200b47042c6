import type { ReasonCode } from "@/protocol/embedded-service-config";

/** A page that asked for a chat: it was shown, or why not. */
export type Sighting = {
  organizationId: string;
  developerName: string;
  origin: string;
  outcome: "shown" | ReasonCode;
  /** The published version that was served; 0 for none. */
  version: number;
};

export type CountedSighting = Sighting & { day: string; count: number; lastSeenAt: Date };

/** What is counted together. */
export function keyOf(
  sighting: Omit<Sighting, "outcome"> & { outcome: string; day: string },
): string {
  const { organizationId, developerName, origin, outcome, version, day } = sighting;
  return JSON.stringify([organizationId, developerName, origin, outcome, version, day]);
}
