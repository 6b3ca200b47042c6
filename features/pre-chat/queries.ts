import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { customParameters } from "@/db/schema/custom-parameters";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import { preChatFields } from "@/db/schema/pre-chat-fields";
import type { Actor } from "@/features/members/actor";
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
    })
    .from(embeddedServiceDeployments)
    .where(
      and(
        eq(embeddedServiceDeployments.organizationId, actor.organizationId),
        inArray(embeddedServiceDeployments.id, deploymentIds),
      ),
    );
  const fields = await listFields(actor, deploymentIds);
  return new Map(forms.map(({ id, ...form }) => [id, { ...form, fields: fields.get(id) ?? [] }]));
}

async function listFields(
  actor: Actor,
  deploymentIds: string[],
): Promise<Map<string, PreChatField[]>> {
  const rows = await db()
    .select({ field: preChatFields, variable: customParameters.channelVariableName })
    .from(preChatFields)
    .leftJoin(customParameters, eq(customParameters.id, preChatFields.customParameterId))
    .where(
      and(
        eq(preChatFields.organizationId, actor.organizationId),
        inArray(preChatFields.deploymentId, deploymentIds),
      ),
    )
    .orderBy(asc(preChatFields.position));
  const found = new Map<string, PreChatField[]>();
  for (const { field, variable } of rows) {
    const those = found.get(field.deploymentId) ?? [];
    found.set(field.deploymentId, those);
    those.push({
      standardField: field.standardField,
      customParameterId: field.customParameterId,
      name: field.standardField ?? variable ?? "",
      hidden: field.hidden,
      label: field.label,
      fieldType: field.fieldType,
      required: field.required,
      maximumLength: field.maximumLength,
      choices: field.choices,
    });
  }
  return found;
}
