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
  logged_out: "The customer signed out",
  keyword_answered: "A keyword was answered",
} satisfies Record<EndReason, string>;

/** Why a session is over, in a sentence. */
export function endingText({ endReason, endedByName }: Ending): string {
  if (endReason === "ended_by_rep" && endedByName) return `${endedByName} ended the chat`;
  return endReason ? reasons[endReason] : "The chat ended";
}
