import "server-only";
import { and, desc, eq, gte, isNotNull, isNull, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { conversationParticipants } from "@/db/schema/conversation-participants";
import { conversations } from "@/db/schema/conversations";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import { messagingChannels } from "@/db/schema/messaging-channels";
import { messagingSessions } from "@/db/schema/messaging-sessions";
import { messagingUsers } from "@/db/schema/messaging-users";
import { queues } from "@/db/schema/queues";
import { workItems } from "@/db/schema/work-items";
import { guestName } from "@/features/conversations/customer";
import { findLiveDeployment } from "@/features/deployments/live";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { listParameters } from "@/features/parameters/queries";
import { readTold } from "@/features/pre-chat/stored";
import type { MergeValues } from "../merge-fields";

/** A session in which something is said, with what can be said of it. */
type SpokenIn = NonNullable<Awaited<ReturnType<typeof findOpenSession>>>;

export async function findOpenSession(actor: Actor, conversationId: string) {
  const open = and(
    eq(messagingSessions.conversationId, conversationId),
    isNull(messagingSessions.endedAt),
  );
  const [found] = await selectSpokenIn(actor, open).orderBy(desc(workItems.requestedAt)).limit(1);
  return found;
}

/** What a text would have said to a real customer: for the preview of texts that are being written. */
export type PreviewCustomer = { sessionId: string; name: string; at: string; values: MergeValues };

/** The latest customers that a rep answered. */
export async function listPreviewCustomers(
  actor: Actor,
  channelId: string,
): Promise<PreviewCustomer[]> {
  mayConfigure(actor);
  const answered = and(eq(conversations.channelId, channelId), isNotNull(workItems.acceptedAt));
  const recent = await selectSpokenIn(actor, answered)
    .orderBy(desc(messagingSessions.startedAt))
    .limit(5);
  const listed: PreviewCustomer[] = [];
  for (const about of recent) {
    listed.push({
      sessionId: about.session.id,
      name: about.user.name,
      at: about.session.startedAt.toISOString(),
      values: await readMergeValues(actor, about),
    });
  }
  return listed;
}

function selectSpokenIn(actor: Actor, which: SQL | undefined) {
  return db()
    .select({
      session: messagingSessions,
      conversation: conversations,
      user: messagingUsers,
      channelLabel: messagingChannels.label,
      deploymentName: embeddedServiceDeployments.developerName,
      queueLabel: queues.label,
    })
    .from(messagingSessions)
    .innerJoin(conversations, eq(conversations.id, messagingSessions.conversationId))
    .innerJoin(messagingUsers, eq(messagingUsers.id, messagingSessions.messagingUserId))
    .innerJoin(messagingChannels, eq(messagingChannels.id, conversations.channelId))
    .innerJoin(
      embeddedServiceDeployments,
      eq(embeddedServiceDeployments.id, conversations.deploymentId),
    )
    .leftJoin(workItems, eq(workItems.sessionId, messagingSessions.id))
    .leftJoin(queues, eq(queues.id, workItems.queueId))
    .where(and(eq(messagingSessions.organizationId, actor.organizationId), which))
    .$dynamic();
}

/** Only what is used is looked up; without `used` everything. */
export async function readMergeValues(
  actor: Actor,
  { session, user, conversation, ...about }: SpokenIn,
  used?: readonly string[],
): Promise<MergeValues> {
  const uses = (prefix: string) => used?.some((field) => field.startsWith(prefix)) ?? true;
  const told = readTold(session.preChat, session.id).values;
  const toldAs = (name: string) => String(told.find((value) => value.name === name)?.value ?? "");
  const name = user.name === guestName ? undefined : user.name;
  const values: MergeValues = {
    "customer.firstName": toldAs("_firstName") || name?.split(" ")[0],
    "customer.name": name,
    "channel.label": about.channelLabel,
    "queue.label": about.queueLabel ?? undefined,
  };
  if (uses("rep.")) values["rep.name"] = await findRepName(actor, session);
  if (uses("chat.")) {
    const deployment = await findLiveDeployment(actor.organizationId, about.deploymentName);
    values["chat.title"] = deployment?.version?.content.chatTitle;
  }
  if (uses("parameter.")) {
    for (const parameter of await listParameters(actor, conversation.channelId)) {
      values[`parameter.${parameter.developerName}`] = toldAs(parameter.channelVariableName);
    }
  }
  return values;
}

/** Who answers in the session, or did last. */
async function findRepName(
  actor: Actor,
  { conversationId, startedAt }: SpokenIn["session"],
): Promise<string | undefined> {
  const [rep] = await db()
    .select({ name: conversationParticipants.displayName })
    .from(conversationParticipants)
    .where(
      and(
        eq(conversationParticipants.organizationId, actor.organizationId),
        eq(conversationParticipants.conversationId, conversationId),
        eq(conversationParticipants.role, "Agent"),
        gte(conversationParticipants.joinedAt, startedAt),
      ),
    )
    .orderBy(desc(conversationParticipants.joinedAt))
    .limit(1);
  return rep?.name;
}
