import {
  type Acknowledgement,
  type Acknowledgements,
  maximumAcknowledgements,
  type NewAcknowledgement,
} from "@/protocol/acknowledgement";
import type { MessagingClient } from "./messaging";

/**
 * Says which messages reached this end user, and which they have read; those that stand are returned.
 * The same again is harmless, so that what failed may be said again later.
 */
export async function acknowledge(
  client: Pick<MessagingClient, "call">,
  conversationId: string,
  acks: readonly NewAcknowledgement[],
): Promise<Acknowledgement[]> {
  const path = `/conversation/${conversationId}/acknowledge-entries`;
  const standing: Acknowledgement[] = [];
  for (let from = 0; from < acks.length; from += maximumAcknowledgements) {
    const body = { acks: acks.slice(from, from + maximumAcknowledgements) };
    const answer = await client.call<Acknowledgements>(path, { method: "POST", body });
    standing.push(...answer.acks);
  }
  return standing;
}
