import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { choiceLists } from "@/db/schema/choice-lists";
import { customParameters } from "@/db/schema/custom-parameters";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import { messagingChannels } from "@/db/schema/messaging-channels";
import { preChatFields } from "@/db/schema/pre-chat-fields";
import type { Actor } from "@/features/members/actor";
import { AppError } from "@/lib/errors";

export type ChoiceListRecord = typeof choiceLists.$inferSelect;

/** Who offers a list: a parameter's label, or a field's, and where it stands. */
export type ChoiceListUse = { label: string; place: string };
export type ChoiceListListed = ChoiceListRecord & { uses: ChoiceListUse[] };

export async function listChoiceLists(actor: Actor): Promise<ChoiceListListed[]> {
  const lists = await db()
    .select()
    .from(choiceLists)
    .where(eq(choiceLists.organizationId, actor.organizationId))
    .orderBy(asc(sql`lower(${choiceLists.label})`));
  const uses = await listUses(actor);
  return lists.map((list) => ({ ...list, uses: uses.filter(({ listId }) => listId === list.id) }));
}

export async function getChoiceList(actor: Actor, id: string): Promise<ChoiceListRecord> {
  const [list] = await db()
    .select()
    .from(choiceLists)
    .where(and(eq(choiceLists.organizationId, actor.organizationId), eq(choiceLists.id, id)));
  if (!list) throw new AppError("not_found", "This choice list does not exist.");
  return list;
}

async function listUses(actor: Actor): Promise<(ChoiceListUse & { listId: string | null })[]> {
  const fields = await db()
    .select({
      listId: preChatFields.choiceListId,
      label: preChatFields.label,
      place: embeddedServiceDeployments.label,
    })
    .from(preChatFields)
    .innerJoin(
      embeddedServiceDeployments,
      eq(embeddedServiceDeployments.id, preChatFields.deploymentId),
    )
    .where(eq(preChatFields.organizationId, actor.organizationId));
  const parameters = await db()
    .select({
      listId: customParameters.choiceListId,
      label: customParameters.label,
      place: messagingChannels.label,
    })
    .from(customParameters)
    .innerJoin(messagingChannels, eq(messagingChannels.id, customParameters.channelId))
    .where(eq(customParameters.organizationId, actor.organizationId));
  return [...fields, ...parameters];
}

/** The choices of these lists, for what chooses from them. */
export async function listChoicesOf(
  actor: Actor,
  ids: string[],
): Promise<Pick<ChoiceListRecord, "id" | "choices" | "defaultChoice">[]> {
  if (ids.length === 0) return [];
  const { id, choices, defaultChoice } = choiceLists;
  return db()
    .select({ id, choices, defaultChoice })
    .from(choiceLists)
    .where(and(eq(choiceLists.organizationId, actor.organizationId), inArray(id, ids)));
}
