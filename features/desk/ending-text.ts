import type { EndReason } from "@/protocol/entry";

type Ending = {
  endReason: EndReason | null;
  /** The rep's, where a rep ended it. */
  endedByName: string | null;
};

const reasons = {
  ended_by_customer: "The customer ended the chat",
  ended_by_rep: "A rep ended the chat",
  conversation_closed: "The customer closed the conversation",
  customer_inactive: "The customer did not answer",
  inactive_too_long: "Inactive for too long",
  abandoned: "The customer left while waiting",
  waited_too_long: "Nobody was free in time",
  opted_out: "The customer opted out",
  keyword_answered: "A keyword was answered",
} satisfies Record<EndReason, string>;

/** Who answered a session that is over, and why it is, each once. */
export function pastText({ repName, ...ending }: Ending & { repName: string | null }): string {
  const why = endingText(ending);
  const answered = repName ?? "Nobody answered";
  return why.startsWith(answered) ? why : `${answered} · ${why}`;
}

/** Why a session is over, in a sentence. */
export function endingText({ endReason, endedByName }: Ending): string {
  if (endReason === "ended_by_rep" && endedByName) return `${endedByName} ended the chat`;
  return endReason ? reasons[endReason] : "The chat ended";
}
