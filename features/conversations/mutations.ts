import "server-only";
import { and, eq, ne, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { conversationParticipants } from "@/db/schema/conversation-participants";
import { conversations } from "@/db/schema/conversations";
import { endUsers } from "@/db/schema/end-users";
import { installations } from "@/db/schema/installations";
import { askForConsent, optInByWriting } from "@/features/consent/exchange/mutations";
import { isFullyOptedIn } from "@/features/consent/standing";
import { getLiveChannel } from "@/features/deployments/live";
import { mayChat } from "@/features/members/permissions";
import { recordMessagingUser } from "@/features/messaging-users/mutations";
import { storedTold } from "@/features/pre-chat/stored";
import {
  answersAny,
  asksAtHandOver,
  checkUnaskedValues,
  leftToAsk,
} from "@/features/pre-chat/values";
import { AppError } from "@/lib/errors";
import type { CreateConversationInput } from "@/protocol/messaging-api.schema";
import type { Customer } from "./customer";
import {
  getOpenDeployment,
  onLiveChannel,
  requireBusinessHours,
  requireIdentity,
  requireOwnDeployment,
} from "./deployment";
import { lockEndUser } from "./entries/mutations";
import { unknownConversation } from "./queries";
import { closeForGood, endOpenSession } from "./sessions/ending/mutations";
import { beginSession } from "./sessions/mutations";
import { readTelling } from "./sessions/telling/queries";
import { checkTold, knownOf } from "./told";

export type Conversation = typeof conversations.$inferSelect;

/** The first trace of a customer, whose token wrote nothing, on the deployment's live channel. The same conversation again changes nothing. */
export async function startConversation(
  caller: Customer,
  input: CreateConversationInput & { pageOrigin: string | null },
  now = new Date(),
): Promise<void> {
  mayChat(caller);
  requireOwnDeployment(caller, input.esDeveloperName);
  await transaction(async () => {
    await recordEndUser(caller);
    await lockEndUser(caller, caller.endUserId);
    const known = await findConversationToWrite(caller, input.conversationId);
    if (known) {
      requireOpen(known);
      return;
    }
    const { organizationId, endUserId, subject } = caller;
    const deployment = await getOpenDeployment(organizationId, input.esDeveloperName);
    requireBusinessHours(deployment, now);
    requireIdentity(caller, deployment);
    const customer = onLiveChannel(caller, deployment);
    const { channelId } = customer;
    const { content } = deployment.version;
    const { routingAttributes: sent } = input;
    const telling = await readTelling(customer);
    const later =
      asksAtHandOver(content) &&
      !answersAny(content, sent) &&
      leftToAsk(content, knownOf(customer, content, telling.known));
    const told = later
      ? checkUnaskedValues(content, sent, telling)
      : checkTold(customer, content, sent, telling);
    const language = input.language ?? null;
    const landed = telling.landingOf(told);
    const user = await recordMessagingUser(customer, { landed, language });
    const [conversation] = await db()
      .insert(conversations)
      .values({
        organizationId,
        endUserId,
        channelId,
        deploymentId: customer.deployment.id,
        identifier: input.conversationId,
        language,
        pageOrigin: input.pageOrigin,
        told: later ? storedTold.store(told) : null,
      })
      .returning();
    if (!conversation) throw new Error("An insert returned nothing");
    await db().insert(conversationParticipants).values({
      organizationId,
      conversationId: conversation.id,
      role: "EndUser",
      subject,
      displayName: user.name,
    });
    // Its questions come after the first message, which begins the session with their answers.
    if (later) return;
    const { consent } = await getLiveChannel(organizationId, channelId);
    const willing = await optInByWriting(customer, { consent, conversation, user }, null);
    await beginSession(customer, {
      ...{ conversation, told, channel: deployment.channel },
      about: landed.subject ?? null,
      messagingUserId: user.id,
      awaitsConsent: !isFullyOptedIn(consent.type, willing.consentStatus),
    });
    await askForConsent(customer, { consent, conversation, user: willing });
  });
}

async function recordEndUser(customer: Customer): Promise<void> {
  await db()
    .insert(endUsers)
    .values({
      id: customer.endUserId,
      organizationId: customer.organizationId,
      key: customer.id,
    })
    .onConflictDoNothing();
}

/** In a transaction, after the end user's row is locked. */
export async function findConversationToWrite(
  customer: Customer,
  identifier: string,
): Promise<Conversation | undefined> {
  const [found] = await db()
    .select()
    .from(conversations)
    .where(
      and(
        eq(conversations.organizationId, customer.organizationId),
        eq(conversations.endUserId, customer.endUserId),
        eq(conversations.identifier, identifier),
      ),
    );
  return found;
}

export function requireOpen(conversation: Conversation): void {
  if (!conversation.closedAt) return;
  throw new AppError("invalid", "This conversation has ended. Start a new one.", {
    reason: "conversation_closed",
  });
}

/** A customer ends the whole conversation, as "End chat" on a website does. Again changes nothing. */
export async function closeConversation(customer: Customer, identifier: string): Promise<void> {
  mayChat(customer);
  await transaction(async () => {
    await lockEndUser(customer, customer.endUserId);
    const conversation = await findConversationToWrite(customer, identifier);
    if (!conversation) throw unknownConversation();
    if (conversation.closedAt) return;
    await endOpenSession(customer, conversation, {
      endedBy: "end_user",
      endReason: "conversation_closed",
    });
    await closeForGood(customer, conversation);
  });
}

/** A customer ends the exchange and keeps the conversation, as apps do. */
export async function endSession(customer: Customer, identifier: string): Promise<void> {
  mayChat(customer);
  await transaction(async () => {
    await lockEndUser(customer, customer.endUserId);
    const conversation = await findConversationToWrite(customer, identifier);
    if (!conversation) throw unknownConversation();
    await endOpenSession(customer, conversation, {
      endedBy: "end_user",
      endReason: "ended_by_customer",
    });
  });
}

/** The epoch of this database's log: one higher than before when it is another database. */
export async function claimInstallation(identity: string): Promise<number> {
  return transaction(async () => {
    await db().insert(installations).values({ identity }).onConflictDoNothing();
    await db()
      .update(installations)
      .set({ identity, epoch: sql`${installations.epoch} + 1` })
      .where(ne(installations.identity, identity));
    const [installation] = await db().select({ epoch: installations.epoch }).from(installations);
    if (!installation) throw new Error("The installation is not recorded");
    return installation.epoch;
  });
}
