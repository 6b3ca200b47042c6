import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { afterCommit, db } from "@/db/client";
import type { conversations } from "@/db/schema/conversations";
import { messagingSessions } from "@/db/schema/messaging-sessions";
import { messagingUsers } from "@/db/schema/messaging-users";
import type { Customer } from "@/features/conversations/customer";
import { appendEntry } from "@/features/conversations/entries/mutations";
import {
  automatedName,
  endUserConsentUpdatedPayload,
  messagePayload,
  textMessage,
} from "@/features/conversations/entries/payloads";
import type { Session } from "@/features/conversations/sessions/announcing/mutations";
import {
  beginExchange,
  holdForConsent,
  isExchange,
  routeOptedIn,
} from "@/features/conversations/sessions/consent/mutations";
import { endOpenSession } from "@/features/conversations/sessions/ending/mutations";
import type { MessagingUser } from "@/features/messaging-users/mutations";
import { doorbell } from "@/lib/doorbell";
import { newId } from "@/lib/ids";
import type { ConsentStatus, KeywordKind } from "@/protocol/consent";
import type { SessionOrigin } from "@/protocol/entry";
import { type Consent, type ConsentText, kindParts } from "../consent";
import type { Match } from "../keywords";
import { awaitedPrompt, isFullyOptedIn, textFor } from "../standing";

type Conversation = typeof conversations.$inferSelect;

/** Where an exchange about consent stands: in a transaction, with the end user's row locked. */
export type Exchange = {
  consent: Consent;
  conversation: Conversation;
  user: MessagingUser;
  /** The open one, if there is one. */
  session: Session | undefined;
};

const origins: Record<KeywordKind, SessionOrigin> = {
  opt_in: "opt_in",
  double_opt_in: "opt_in",
  opt_out: "opt_out",
  help: "help",
  custom: "help",
};

/** A session for an order that comes while none is open: it is over with its answer, and never routed. */
export async function openExchange(
  customer: Customer,
  exchange: Exchange,
  { kind }: Match,
): Promise<Exchange> {
  if (exchange.session) return exchange;
  const { conversation, user } = exchange;
  const session = await beginExchange(customer, {
    conversation,
    messagingUserId: user.id,
    origin: origins[kind],
  });
  return { ...exchange, session };
}

/** Does what a whole message ordered, and says so. The message itself is stored already. */
export async function obey(
  customer: Customer,
  exchange: Exchange,
  order: Match & { messageId: string },
): Promise<void> {
  const { kind, messageId } = order;
  switch (kind) {
    case "opt_out": {
      const { session, conversation } = exchange;
      if (session) await holdForConsent(customer, conversation, session);
      await stand(customer, exchange, "OptedOut", messageId);
      await say(customer, exchange, kindParts[kind].answer);
      await endOpenSession(customer, conversation, { endedBy: "end_user", endReason: "opted_out" });
      return;
    }
    case "opt_in":
      return optIn(customer, exchange, "ExplicitlyOptedIn", messageId);
    case "double_opt_in":
      return optIn(customer, exchange, "DoublyOptedIn", messageId);
    case "help":
    case "custom":
      await say(customer, exchange, kindParts[kind].answer);
      return endIfExchange(customer, exchange);
  }
}

async function optIn(
  customer: Customer,
  exchange: Exchange,
  status: ConsentStatus,
  messageId: string,
): Promise<void> {
  const agreed = { ...exchange, user: { ...exchange.user, consentStatus: status } };
  await stand(customer, exchange, status, messageId);
  if (!isFullyOptedIn(exchange.consent.type, status)) {
    await askForConsent(customer, agreed);
    return;
  }
  await say(customer, agreed, "optInConfirmation");
  const { session, conversation } = agreed;
  if (session?.status === "Consent" && session.origin === "inbound") {
    await routeOptedIn(customer, conversation, session);
  } else {
    await endIfExchange(customer, agreed);
  }
}

/** Asks for what is awaited of the customer; nothing where nothing is. */
export async function askForConsent(
  customer: Customer,
  exchange: Pick<Exchange, "consent" | "conversation" | "user">,
): Promise<void> {
  const prompt = awaitedPrompt(exchange.consent.type, exchange.user.consentStatus);
  if (prompt) await say(customer, exchange, prompt);
}

/** Where implicit consent suffices, writing again after opting out opts in again. */
export async function optInByWriting(
  customer: Customer,
  { consent, conversation, user }: Pick<Exchange, "consent" | "conversation" | "user">,
  messageId: string | null,
): Promise<MessagingUser> {
  if (consent.type !== "implicit_opt_in" || user.consentStatus !== "OptedOut") return user;
  const status = "ImplicitlyOptedIn";
  await stand(customer, { conversation, user }, status, messageId);
  return { ...user, consentStatus: status };
}

async function endIfExchange(customer: Customer, { session, conversation }: Exchange) {
  if (!session || !isExchange(session)) return;
  await endOpenSession(customer, conversation, {
    endedBy: "system",
    endReason: "keyword_answered",
  });
}

/** Both sides read of it, and desks with a chat of this customer's look again. */
async function stand(
  customer: Customer,
  { conversation, user }: Pick<Exchange, "conversation" | "user">,
  consentStatus: ConsentStatus,
  messageId: string | null,
): Promise<void> {
  if (user.consentStatus === consentStatus) return;
  await db()
    .update(messagingUsers)
    .set({ consentStatus, updatedAt: new Date() })
    .where(
      and(
        eq(messagingUsers.organizationId, customer.organizationId),
        eq(messagingUsers.id, user.id),
      ),
    );
  await appendEntry(customer, to(conversation), {
    payload: endUserConsentUpdatedPayload({
      optedIn: consentStatus !== "OptedOut",
      subject: customer.subject,
      displayName: user.name,
      messageId,
    }),
  });
  await ringDesks(customer, user);
}

async function ringDesks({ organizationId }: Customer, user: MessagingUser): Promise<void> {
  const open = await db()
    .select({ id: messagingSessions.id })
    .from(messagingSessions)
    .where(
      and(
        eq(messagingSessions.organizationId, organizationId),
        eq(messagingSessions.messagingUserId, user.id),
        isNull(messagingSessions.endedAt),
      ),
    );
  for (const { id: sessionId } of open) {
    afterCommit(() => doorbell().ring("work", { organizationId, sessionId }));
  }
}

async function say(
  customer: Customer,
  { consent, conversation, user }: Pick<Exchange, "consent" | "conversation" | "user">,
  text: ConsentText,
): Promise<void> {
  const said = textFor(consent, text, user.language ?? conversation.language);
  if (!said) return;
  await appendEntry(customer, to(conversation), {
    payload: messagePayload(textMessage(newId(), said), "Consent"),
    senderDisplayName: automatedName,
  });
}

function to({ id, endUserId }: Conversation) {
  return { endUserId, conversationId: id };
}
