import "server-only";
import { afterCommit, run, transaction } from "@/db/client";
import { isNotNullViolation, isUniqueViolation } from "@/db/errors";
import type { Actor } from "@/features/members/actor";
import { mayAnswer, mayChat } from "@/features/members/permissions";
import { recordMessagingUser } from "@/features/messaging-users/mutations";
import { readStoredPreChat } from "@/features/pre-chat/stored";
import { asksEverySession } from "@/features/pre-chat/values";
import { doorbell } from "@/lib/doorbell";
import { AppError } from "@/lib/errors";
import type { ReplyInput } from "@/protocol/console-api.schema";
import type { SendMessageInput } from "@/protocol/messaging-api.schema";
import type { Customer } from "../customer";
import {
  getOpenDeployment,
  requireBusinessHours,
  requireIdentity,
  requireOwnDeployment,
} from "../deployment";
import { appendEntry, lockEndUser } from "../entries/mutations";
import { messageFingerprint, messagePayload } from "../entries/payloads";
import { findEntry } from "../entries/queries";
import { sendCustomerMessage, sendRepMessage } from "../entries/statements";
import { type Conversation, findConversationToWrite, requireOpen } from "../mutations";
import { getVisibleConversation, notTheirsNow, unknownConversation } from "../queries";
import { wakeSession } from "../sessions/inactivity/mutations";
import { beginSession } from "../sessions/mutations";
import { findLastSession } from "../sessions/queries";
import { checkTold } from "../told";

export type Sent = { id: string; clientTimestamp: number };
type Text = { id: string; text: string; inReplyToMessageId: string | null };

/** Stores a customer's message: one statement when a session is open, else whatever it takes. */
export async function sendMessage(
  customer: Customer,
  identifier: string,
  input: SendMessageInput,
  now = new Date(),
): Promise<Sent> {
  mayChat(customer);
  requireOwnDeployment(customer, input.esDeveloperName);
  const { id, staticContent, inReplyToMessageId = null } = input.message;
  const text = { id, text: staticContent.text, inReplyToMessageId };
  const { organizationId, endUserId, subject } = customer;
  const sent = await storeAtOnce(organizationId, text, sendCustomerMessage, [
    organizationId,
    endUserId,
    identifier,
    id,
    JSON.stringify(messagePayload(text)),
    messageFingerprint(text),
    subject,
  ]);
  return sent ?? sendWithCare(customer, identifier, { ...input, text, now });
}

/** A rep's message, into a chat that they accepted and that is still open. */
export async function sendReply(
  actor: Actor,
  conversationId: string,
  input: ReplyInput,
): Promise<Sent> {
  mayAnswer(actor);
  const text = { ...input, inReplyToMessageId: null };
  const sent = await storeAtOnce(actor.organizationId, text, sendRepMessage, [
    actor.organizationId,
    actor.id,
    conversationId,
    text.id,
    JSON.stringify(messagePayload(text)),
    messageFingerprint(text),
    actor.id,
    actor.name,
  ]);
  if (sent) return sent;
  await getVisibleConversation(actor, conversationId);
  const earlier = await sentEarlier(actor, conversationId, text);
  if (earlier) return earlier;
  throw notTheirsNow();
}

/**
 * Undefined when something stands in the way: the id is used, no session is open,
 * or it ended while this waited for its turn.
 */
async function storeAtOnce(
  organizationId: string,
  { id }: Text,
  statement: { name: string; text: string },
  parameters: unknown[],
): Promise<Sent | undefined> {
  try {
    const [row] = await run(statement, parameters);
    if (!row) return undefined;
    const ring = { organizationId, endUserId: String(row.endUserId), seq: Number(row.seq) };
    afterCommit(() => doorbell().ring("entry", ring));
    return { id, clientTimestamp: Number(row.clientAt) };
  } catch (error) {
    const taken = isUniqueViolation(error, "conversation_entries_identifier_key");
    if (taken || isNotNullViolation(error)) return undefined;
    throw error;
  }
}

/** With the end user's row locked, every reason can be told apart, and a session begun. */
async function sendWithCare(
  customer: Customer,
  identifier: string,
  input: SendMessageInput & { text: Text; now: Date },
): Promise<Sent> {
  const { text } = input;
  return transaction(async () => {
    await lockEndUser(customer, customer.endUserId);
    const conversation = await findConversationToWrite(customer, identifier);
    if (!conversation) throw unknownConversation();
    const earlier = await sentEarlier(customer, conversation.id, text);
    if (earlier) return earlier;
    requireOpen(conversation);
    const customerName = await requireSession(customer, conversation, input);
    const { clientAt } = await appendEntry(
      customer,
      { endUserId: conversation.endUserId, conversationId: conversation.id },
      {
        payload: messagePayload(text),
        fingerprint: messageFingerprint(text),
        sender: {
          role: "EndUser",
          appType: "iamessage",
          subject: customer.subject,
          clientIdentifier: customer.subject,
        },
        senderDisplayName: customerName,
      },
    );
    return { id: text.id, clientTimestamp: clientAt.getTime() };
  });
}

async function sentEarlier(
  actor: Actor,
  conversationId: string,
  text: Text,
): Promise<Sent | undefined> {
  const earlier = await findEntry(actor, conversationId, text.id);
  if (!earlier) return undefined;
  if (earlier.fingerprint === messageFingerprint(text)) {
    return { id: text.id, clientTimestamp: earlier.clientAt.getTime() };
  }
  throw new AppError(
    "conflict",
    "Another message of this conversation has this id. Give each message its own.",
  );
}

/** The customer's name, with a session open: the one there is, or a new one. */
async function requireSession(
  customer: Customer,
  conversation: Conversation,
  input: SendMessageInput & { now: Date },
): Promise<string> {
  const last = await findLastSession(customer, conversation.id);
  const language = input.language ?? null;
  if (last && !last.endedAt) {
    if (last.status === "Inactive") await wakeSession(customer, conversation, last);
    return (await recordMessagingUser(customer, { values: [], language })).name;
  }
  const { organizationId, deployment: own } = customer;
  const deployment = await getOpenDeployment(organizationId, own.developerName);
  requireBusinessHours(deployment, input.now);
  requireIdentity(customer, deployment);
  const { content } = deployment.version;
  const asks = asksEverySession(content);
  if (asks && !input.isNewMessagingSession) {
    throw new AppError(
      "needs_pre_chat",
      "No messaging session is open. Ask the pre-chat form and send again with isNewMessagingSession.",
    );
  }
  const told = Object.keys(input.routingAttributes ?? {}).length > 0;
  const values =
    asks || told || !last
      ? checkTold(customer, content, input.routingAttributes)
      : readStoredPreChat(last.preChat, last.id);
  const user = await recordMessagingUser(customer, { values, language });
  await beginSession(customer, { conversation, deployment, messagingUserId: user.id, values });
  return user.name;
}
