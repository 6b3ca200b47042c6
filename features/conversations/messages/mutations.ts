import "server-only";
import { afterCommit, run, transaction } from "@/db/client";
import { isNotNullViolation, isUniqueViolation } from "@/db/errors";
import {
  askForConsent,
  obey,
  openExchange,
  optInByWriting,
} from "@/features/consent/exchange/mutations";
import { mayBeKeyword } from "@/features/consent/keywords";
import { orderIn } from "@/features/consent/standing";
import { getLiveChannel } from "@/features/deployments/live";
import type { Actor } from "@/features/members/actor";
import { mayAnswer, mayChat } from "@/features/members/permissions";
import { recordMessagingUser } from "@/features/messaging-users/mutations";
import { hasOptedOut } from "@/features/messaging-users/queries";
import { doorbell } from "@/lib/doorbell";
import { AppError } from "@/lib/errors";
import type { ReplyInput } from "@/protocol/console-api.schema";
import { writtenText } from "@/protocol/message-text";
import type { CustomerMessage, SendMessageInput } from "@/protocol/messaging-api.schema";
import { type Customer, onChannel } from "../customer";
import { requireOwnDeployment } from "../deployment";
import { appendEntry, lockEndUser } from "../entries/mutations";
import { messagePayload } from "../entries/payloads";
import { findEntry, findMessage } from "../entries/queries";
import { sendCustomerMessage, sendRepMessage } from "../entries/statements";
import { storable } from "../entries/stored";
import { type Conversation, findConversationToWrite, requireOpen } from "../mutations";
import {
  getOwnConversation,
  getVisibleConversation,
  notTheirsNow,
  unknownConversation,
} from "../queries";
import { acknowledgeFirst } from "../sessions/acknowledgement/mutations";
import { findLastSession } from "../sessions/queries";
import { requireSession } from "../sessions/starting/mutations";
import { answered } from "./answers";
import { fingerprintOf, type Outgoing, outgoingText, toMessage } from "./message";

export type Sent = { id: string; clientTimestamp: number };

/** Stores a customer's message: one statement when a session is open, else whatever it takes. */
export async function sendMessage(
  customer: Customer,
  identifier: string,
  input: SendMessageInput,
  now = new Date(),
): Promise<Sent> {
  mayChat(customer);
  requireOwnDeployment(customer, input.esDeveloperName);
  const outgoing = await readOutgoing(customer, identifier, input.message);
  const { organizationId, endUserId, subject, channelId } = customer;
  const channel = await getLiveChannel(organizationId, channelId);
  const written = writtenText(outgoing.message);
  const sent =
    written !== undefined && mayBeKeyword(channel.consent, written)
      ? undefined
      : await storeAtOnce(organizationId, outgoing, sendCustomerMessage, [
          organizationId,
          endUserId,
          identifier,
          ...stored(outgoing),
          subject,
          channel.acknowledges,
          channelId,
        ]);
  return sent ?? sendWithCare(customer, identifier, { ...input, outgoing, now });
}

/** What is to be stored of what a client sent; an answer is held against its question. */
async function readOutgoing(
  customer: Customer,
  identifier: string,
  sent: CustomerMessage,
): Promise<Outgoing> {
  const message = toMessage(sent);
  const fingerprint = fingerprintOf(message);
  if (
    message.messageType !== "ChoicesResponseMessage" &&
    message.messageType !== "FormResponseMessage"
  ) {
    return { message, fingerprint };
  }
  const { id } = await getOwnConversation(customer, identifier);
  const question = await findMessage(customer, id, message.inReplyToMessageId ?? "");
  return { message: answered(message, question), fingerprint };
}

/** $4 to $6 of both statements. */
function stored({ message, fingerprint }: Outgoing): string[] {
  return [message.id, storable(messagePayload(message)), fingerprint];
}

/** A rep's message, into a chat that they accepted and that is still open. */
export async function sendReply(
  actor: Actor,
  conversationId: string,
  input: ReplyInput,
): Promise<Sent> {
  mayAnswer(actor);
  const outgoing = outgoingText(input.id, input.text);
  const sent = await storeAtOnce(actor.organizationId, outgoing, sendRepMessage, [
    actor.organizationId,
    actor.id,
    conversationId,
    ...stored(outgoing),
    actor.id,
    actor.name,
  ]);
  if (sent) return sent;
  await getVisibleConversation(actor, conversationId);
  const earlier = await sentEarlier(actor, conversationId, {
    messageId: input.id,
    fingerprint: outgoing.fingerprint,
  });
  if (earlier) return earlier;
  throw (await hasOptedOut(actor, conversationId)) ? optedOut() : notTheirsNow();
}

export function optedOut(): AppError {
  return new AppError(
    "conflict",
    "This customer opted out. You can write again once they have opted in.",
    { reason: "opted_out" },
  );
}

/**
 * Undefined when something stands in the way: the id is used, no session is open,
 * or it ended while this waited for its turn.
 */
async function storeAtOnce(
  organizationId: string,
  { message: { id } }: Outgoing,
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

/** A message with what its session may have to be begun with. */
type Arriving = Omit<SendMessageInput, "message" | "esDeveloperName"> & {
  outgoing: Outgoing;
  now: Date;
  /** In the same transaction, once it is stored. */
  along?: (conversationId: string) => Promise<void>;
};

/** With the end user's row locked, every reason can be told apart, an order obeyed, a session begun. */
export async function sendWithCare(
  caller: Customer,
  identifier: string,
  input: Arriving,
): Promise<Sent> {
  const { outgoing } = input;
  const { id: messageId } = outgoing.message;
  const text = writtenText(outgoing.message);
  return transaction(async () => {
    await lockEndUser(caller, caller.endUserId);
    const conversation = await findConversationToWrite(caller, identifier);
    if (!conversation) throw unknownConversation();
    const customer = onChannel(caller, conversation.channelId);
    const channel = await getLiveChannel(customer.organizationId, customer.channelId);
    const earlier = await sentEarlier(customer, conversation.id, {
      messageId,
      fingerprint: outgoing.fingerprint,
    });
    if (earlier) return earlier;
    requireOpen(conversation);
    const { consent } = channel;
    const last = await findLastSession(customer, conversation.id);
    const session = last && !last.endedAt ? last : undefined;
    const user = await recordMessagingUser(customer, {
      landed: {},
      language: input.language ?? null,
    });
    const language = user.language ?? conversation.language;
    const status = user.consentStatus;
    const order = text === undefined ? undefined : orderIn(consent, { text, language, status });
    if (order) {
      const exchange = { consent, conversation, user, session };
      const opened = await openExchange(customer, exchange, order);
      const sent = await store(customer, conversation, { outgoing, name: user.name });
      await obey(customer, opened, { ...order, messageId });
      return sent;
    }
    const willing = await optInByWriting(customer, { consent, conversation, user }, messageId);
    const talk = await requireSession(customer, conversation, {
      ...{ ...input, channel, last },
      user: willing,
    });
    const sent = await store(customer, conversation, { outgoing, name: talk.user.name });
    await input.along?.(conversation.id);
    if (talk.session.status === "Consent" || talk.user.consentStatus === "OptedOut") {
      await askForConsent(customer, { consent, conversation, user: talk.user });
    } else if (channel.acknowledges) {
      await acknowledgeFirst(customer, conversation, talk.session);
    }
    return sent;
  });
}

async function store(
  customer: Customer,
  { id: conversationId, endUserId }: Conversation,
  { outgoing, name }: { outgoing: Outgoing; name: string },
): Promise<Sent> {
  const { clientAt } = await appendEntry(
    customer,
    { endUserId, conversationId },
    {
      payload: messagePayload(outgoing.message),
      fingerprint: outgoing.fingerprint,
      sender: {
        role: "EndUser",
        appType: "iamessage",
        subject: customer.subject,
        clientIdentifier: customer.subject,
      },
      senderDisplayName: name,
    },
  );
  return { id: outgoing.message.id, clientTimestamp: clientAt.getTime() };
}

/** The same message when it is stored already; another one with its id is a conflict. */
export async function sentEarlier(
  actor: Actor,
  conversationId: string,
  { messageId: id, fingerprint }: { messageId: string; fingerprint: string },
): Promise<Sent | undefined> {
  const earlier = await findEntry(actor, conversationId, id);
  if (!earlier) return undefined;
  if (earlier.fingerprint === fingerprint) {
    return { id, clientTimestamp: earlier.clientAt.getTime() };
  }
  throw new AppError(
    "conflict",
    "Another message of this conversation has this id. Give each message its own.",
  );
}
