import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { customParameters } from "@/db/schema/custom-parameters";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import { messagingSessions } from "@/db/schema/messaging-sessions";
import { preChatFields } from "@/db/schema/pre-chat-fields";
import { listChoiceLists } from "@/features/choice-lists/queries";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { carriedBy } from "@/features/pre-chat/carried";
import { compilePreChat } from "@/features/pre-chat/compile";
import { listPreChats } from "@/features/pre-chat/queries";
import { readTold } from "@/features/pre-chat/stored";
import { type Trace, tracePreChat } from "@/features/pre-chat/trace";
import { AppError } from "@/lib/errors";
import { type Landed, land } from "../landing";
import { listMappings } from "../mappings/queries";
import { listParameters } from "../queries";
import { type ValueWay, valueWays } from "./ways";

export type TestRun = Trace & { landed: Landed };

/** From the fields of every draft on the channel to where each value lands. */
export async function listValueWays(actor: Actor, channelId: string): Promise<ValueWay[]> {
  const rows = await db()
    .select({
      standardField: preChatFields.standardField,
      variable: customParameters.channelVariableName,
      deployment: embeddedServiceDeployments.label,
      deploymentId: embeddedServiceDeployments.id,
      hidden: preChatFields.hidden,
    })
    .from(preChatFields)
    .innerJoin(
      embeddedServiceDeployments,
      eq(embeddedServiceDeployments.id, preChatFields.deploymentId),
    )
    .leftJoin(customParameters, eq(customParameters.id, preChatFields.customParameterId))
    .where(
      and(
        eq(preChatFields.organizationId, actor.organizationId),
        eq(embeddedServiceDeployments.channelId, channelId),
      ),
    )
    .orderBy(asc(embeddedServiceDeployments.label), asc(preChatFields.position));
  const fields = rows.map(({ standardField, variable, ...row }) => ({
    ...row,
    name: standardField ?? variable ?? "",
  }));
  const parameters = await listParameters(actor, channelId);
  return valueWays(parameters, await listMappings(actor, channelId), fields);
}

export async function listDeploymentNames(
  actor: Actor,
  channelId: string,
): Promise<{ id: string; label: string }[]> {
  return db()
    .select({ id: embeddedServiceDeployments.id, label: embeddedServiceDeployments.label })
    .from(embeddedServiceDeployments)
    .where(
      and(
        eq(embeddedServiceDeployments.organizationId, actor.organizationId),
        eq(embeddedServiceDeployments.channelId, channelId),
      ),
    )
    .orderBy(asc(embeddedServiceDeployments.label));
}

/** The way that these values would take into a new chat, by the code that new chats go through. */
export async function runValues(
  actor: Actor,
  channelId: string,
  { deploymentId, values }: { deploymentId: string; values: Record<string, string> },
): Promise<TestRun> {
  mayConfigure(actor);
  const preChat = (await listPreChats(actor, [deploymentId])).get(deploymentId);
  if (!preChat) throw new AppError("not_found", "This deployment does not exist.");
  const parameters = await listParameters(actor, channelId);
  const lists = await listChoiceLists(actor);
  const carried = parameters.map((parameter) => carriedBy(parameter, lists));
  const trace = tracePreChat(compilePreChat(preChat), values, { carried });
  const kept = trace.steps.flatMap((step) => ("value" in step ? [step.value] : []));
  return { ...trace, landed: land(kept, await listMappings(actor, channelId)) };
}

/** What the last customer on the deployment told, as their client sent it. */
export async function findLastValues(
  actor: Actor,
  deploymentId: string,
): Promise<Record<string, string> | undefined> {
  mayConfigure(actor);
  const [last] = await db()
    .select({ id: messagingSessions.id, preChat: messagingSessions.preChat })
    .from(messagingSessions)
    .innerJoin(conversations, eq(conversations.id, messagingSessions.conversationId))
    .where(
      and(
        eq(conversations.organizationId, actor.organizationId),
        eq(conversations.deploymentId, deploymentId),
      ),
    )
    .orderBy(desc(messagingSessions.startedAt))
    .limit(1);
  if (!last) return undefined;
  const { values } = readTold(last.preChat, last.id);
  return Object.fromEntries(values.map(({ name, value }) => [name, String(value)]));
}
