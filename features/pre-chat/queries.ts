import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { choiceLists } from "@/db/schema/choice-lists";
import { customParameters } from "@/db/schema/custom-parameters";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import { preChatFields } from "@/db/schema/pre-chat-fields";
import type { Actor } from "@/features/members/actor";
import { noTerms } from "./details";
import { storedDetails, storedTerms } from "./details.schema";
import type { PreChat, PreChatField } from "./fields";

/** By the deployment's id, each with its fields in their order. */
export async function listPreChats(
  actor: Actor,
  deploymentIds: string[],
): Promise<Map<string, PreChat>> {
  const forms = await db()
    .select({
      id: embeddedServiceDeployments.id,
      enabled: embeddedServiceDeployments.preChatEnabled,
      display: embeddedServiceDeployments.preChatDisplay,
      moment: embeddedServiceDeployments.preChatMoment,
      terms: embeddedServiceDeployments.preChatTerms,
    })
    .from(embeddedServiceDeployments)
    .where(
      and(
        eq(embeddedServiceDeployments.organizationId, actor.organizationId),
        inArray(embeddedServiceDeployments.id, deploymentIds),
      ),
    );
  const fields = await listFields(actor, deploymentIds);
  return new Map(
    forms.map(({ id, terms, ...form }) => [
      id,
      {
        ...form,
        terms: terms === null ? noTerms : storedTerms.read(terms, "The pre-chat’s terms"),
        fields: fields.get(id) ?? [],
      },
    ]),
  );
}

async function listFields(
  actor: Actor,
  deploymentIds: string[],
): Promise<Map<string, PreChatField[]>> {
  const rows = await db()
    .select({ field: preChatFields, parameter: customParameters, list: choiceLists })
    .from(preChatFields)
    .leftJoin(customParameters, eq(customParameters.id, preChatFields.customParameterId))
    .leftJoin(
      choiceLists,
      eq(
        choiceLists.id,
        sql`coalesce(${customParameters.choiceListId}, ${preChatFields.choiceListId})`,
      ),
    )
    .where(
      and(
        eq(preChatFields.organizationId, actor.organizationId),
        inArray(preChatFields.deploymentId, deploymentIds),
      ),
    )
    .orderBy(asc(preChatFields.position));
  const found = new Map<string, PreChatField[]>();
  for (const { field, parameter, list } of rows) {
    const those = found.get(field.deploymentId) ?? [];
    found.set(field.deploymentId, those);
    those.push({
      standardField: field.standardField,
      customParameterId: field.customParameterId,
      name: field.standardField ?? parameter?.channelVariableName ?? "",
      hidden: field.hidden,
      label: field.label,
      fieldType: field.fieldType,
      required: field.required,
      maximumLength: field.maximumLength,
      dataType: parameter?.dataType ?? "text",
      choices: list?.choices ?? field.choices,
      choiceListId: list?.id ?? null,
      defaultChoice: list?.defaultChoice ?? null,
      details: storedDetails.read(field.details, `The pre-chat field ${field.label}`),
    });
  }
  return found;
}
