import "server-only";
import type { Actor } from "@/features/members/actor";
import { doorbell } from "@/lib/doorbell";
import type { Customer } from "../customer";
import { hasWrittenSince } from "../entries/queries";
import { type FoundConversation, getAnsweredConversation, getOwnConversation } from "../queries";

/**
 * Typing is not stored: it rings, and whoever listens shows it for a few seconds. The last key stroke's
 * signal and the message go out together, and the message may be through first: shown after it, the
 * signal would stand until it expires. `arrivedAt`: when it did, before anything was read for it.
 */
export async function showCustomerTyping(
  customer: Customer,
  identifier: string,
  typing: boolean,
  arrivedAt = Date.now(),
): Promise<void> {
  const conversation = await getOwnConversation(customer, identifier);
  if (typing && (await hasWrittenSince(customer, conversation.id, customer.subject, arrivedAt)))
    return;
  ring(customer, conversation, {
    typing,
    fromCustomer: true,
    senderSubject: customer.subject,
    senderDisplayName: conversation.customerName,
  });
}

/** Refused where a reply would be: nobody types in a chat that they cannot answer. */
export async function showRepTyping(
  actor: Actor,
  conversationId: string,
  typing: boolean,
  arrivedAt = Date.now(),
): Promise<void> {
  const conversation = await getAnsweredConversation(actor, conversationId);
  if (typing && (await hasWrittenSince(actor, conversation.id, actor.id, arrivedAt))) return;
  ring(actor, conversation, {
    typing,
    fromCustomer: false,
    senderSubject: actor.id,
    senderDisplayName: actor.name,
  });
}

function ring(
  { organizationId }: Actor,
  conversation: FoundConversation,
  what: {
    typing: boolean;
    fromCustomer: boolean;
    senderSubject: string;
    senderDisplayName: string;
  },
): void {
  doorbell().ring("typing", {
    organizationId,
    endUserId: conversation.endUserId,
    conversationId: conversation.id,
    conversationIdentifier: conversation.identifier,
    channelAddressIdentifier: conversation.channelAddressIdentifier,
    ...what,
  });
}
