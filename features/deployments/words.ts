import type { Tone } from "@/components/ui/badge";

export type DeploymentSummary = {
  enabled: boolean;
  liveNumber: number | null;
  /** How many differences publishing would make live. */
  changes: number;
  /** Customers get none of its chats then, live as it is; the record's header says so in full. */
  channelInactive?: boolean;
};

/** Each state in a dot and words; the draft's state stands beside the live one. */
export function statesOf({ enabled, liveNumber, changes, channelInactive }: DeploymentSummary): {
  tone: Tone;
  words: string;
}[] {
  if (liveNumber === null) {
    return [
      { tone: "neutral", words: "Never published" },
      ...(enabled ? [] : [{ tone: "neutral", words: "Off" } as const]),
    ];
  }
  return [
    enabled
      ? { tone: "success", words: `Live · v${liveNumber}` }
      : { tone: "neutral", words: "Off" },
    ...(enabled && channelInactive ? [{ tone: "warning", words: "Not showing" } as const] : []),
    ...(changes === 0
      ? []
      : [
          {
            tone: "warning",
            words: changes === 1 ? "1 unpublished change" : `${changes} unpublished changes`,
          } as const,
        ]),
  ];
}

export const savedToDraft = "Saved to the draft. Customers see it after you publish.";
export const savedLive = "Saved. Live now.";
