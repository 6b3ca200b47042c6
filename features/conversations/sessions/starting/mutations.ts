import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { isFullyOptedIn } from "@/features/consent/standing";
import type { LiveChannel } from "@/features/deployments/live";
import { type MessagingUser, recordMessagingUser } from "@/features/messaging-users/mutations";
import { nothingTold } from "@/features/pre-chat/told";
import { asksEverySession, leftToAsk } from "@/features/pre-chat/values";
import { AppError } from "@/lib/errors";
import type { SendMessageInput } from "@/protocol/messaging-api.schema";
import type { Customer } from "../../customer";
import {
  getOpenDeployment,
  type OpenDeployment,
  requireBusinessHours,
  requireIdentity,
} from "../../deployment";
import type { Conversation } from "../../mutations";
import { checkTold, knownOf } from "../../told";
import type { Session } from "../announcing/mutations";
import { isExchange, routeLater } from "../consent/mutations";
import { wakeSession } from "../inactivity/mutations";
import { beginSession } from "../mutations";
import { getChannelOfSession } from "../queries";
import { readTelling } from "../telling/queries";

/** An open session: the one there is, or a new one. Talk amid an exchange of words begins as anew. */
export async function requireSession(
  customer: Customer,
  conversation: Conversation,
  input: Pick<SendMessageInput, "isNewMessagingSession" | "routingAttributes"> & {
    last: Session | undefined;
    user: MessagingUser;
    channel: LiveChannel;
    now: Date;
  },
): Promise<{ session: Session; user: MessagingUser }> {
  const { last, user } = input;
  const open = last && !last.endedAt ? last : undefined;
  if (open && !isExchange(open)) {
    if (open.status === "Inactive") await wakeSession(customer, conversation, open);
    return { session: open, user };
  }
  const { organizationId, deployment: own } = customer;
  const deployment = await getOpenDeployment(organizationId, own.developerName);
  requireBusinessHours(deployment, input.now);
  requireIdentity(customer, deployment);
  const { content } = deployment.version;
  const { told: held } = conversation;
  const telling = await readTelling(customer, held);
  const asks = asksEverySession(content) || held !== null;
  if (
    asks &&
    !input.isNewMessagingSession &&
    leftToAsk(content, knownOf(customer, content, telling.known))
  ) {
    throw new AppError(
      "needs_pre_chat",
      "No messaging session is open. Ask the pre-chat form and send again with isNewMessagingSession.",
    );
  }
  const tells = Object.keys(input.routingAttributes ?? {}).length > 0;
  const told =
    asks || tells || !last
      ? checkTold(customer, content, input.routingAttributes, telling)
      : (telling.known ?? nothingTold);
  if (held !== null) await answerHeld(customer, conversation);
  const landed = telling.landingOf(told);
  const named = await recordMessagingUser(customer, { landed, language: null });
  const about = landed.subject ?? null;
  if (open) return { session: await routeLater(customer, open, { told, about }), user: named };
  const session = await beginSession(customer, {
    ...{ conversation, told, about },
    channel: await channelOf(customer, deployment),
    messagingUserId: named.id,
    awaitsConsent: !isFullyOptedIn(input.channel.consent.type, named.consentStatus),
  });
  return { session, user: named };
}

/** The deployment may lead to another by now. */
async function channelOf(customer: Customer, { channel }: OpenDeployment) {
  const { channelId: id } = customer;
  if (channel.id === id) return channel;
  const { addressIdentifier } = await getChannelOfSession(customer, id);
  return { id, addressIdentifier };
}

/** The questions that waited for the first message are answered. */
async function answerHeld(customer: Customer, { id }: Conversation): Promise<void> {
  await db()
    .update(conversations)
    .set({ told: null })
    .where(
      and(eq(conversations.organizationId, customer.organizationId), eq(conversations.id, id)),
    );
}
