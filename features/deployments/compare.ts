import type { PublishedConfig } from "@/protocol/embedded-service-config";
import { canonicalJson } from "./canonical-json";
import type { Change } from "./change";
import { partNames, parts } from "./parts";

/** What customers would notice, tab by tab, in the order of the screen. */
export function compareConfigs(live: PublishedConfig, draft: PublishedConfig): Change[] {
  const changes = partNames.flatMap((name) => parts[name].compare(live, draft));
  if (changes.length > 0 || sameConfig(live, draft)) return changes;
  return [
    {
      tab: "Details",
      what: "Technical format",
      kind: "changed",
      before: "earlier release",
      after: "this release",
    },
  ];
}

export function sameConfig(one: PublishedConfig, other: PublishedConfig): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
