import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { customParameters } from "@/db/schema/custom-parameters";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import { preChatFields } from "@/db/schema/pre-chat-fields";
import type { Actor } from "@/features/members/actor";
import { AppError } from "@/lib/errors";

export type Parameter = typeof customParameters.$inferSelect;

export async function listParameters(actor: Actor, channelId: string): Promise<Parameter[]> {
  return db()
    .select()
    .from(customParameters)
    .where(
      and(
        eq(customParameters.organizationId, actor.organizationId),
        eq(customParameters.channelId, channelId),
      ),
    )
    .orderBy(asc(sql`lower(${customParameters.label})`));
}

export async function getParameter(actor: Actor, id: string): Promise<Parameter> {
  const [parameter] = await db()
    .select()
    .from(customParameters)
    .where(
      and(eq(customParameters.organizationId, actor.organizationId), eq(customParameters.id, id)),
    );
  if (!parameter) throw new AppError("not_found", "This parameter does not exist.");
  return parameter;
}

/** The pre-chat fields that ask for a parameter's value. */
export async function listFieldsUsing(actor: Actor, id: string) {
  return db()
    .select({
      label: preChatFields.label,
      deployment: embeddedServiceDeployments.label,
      hidden: preChatFields.hidden,
      maximumLength: preChatFields.maximumLength,
    })
    .from(preChatFields)
    .innerJoin(
      embeddedServiceDeployments,
      eq(embeddedServiceDeployments.id, preChatFields.deploymentId),
    )
    .where(
      and(
        eq(preChatFields.organizationId, actor.organizationId),
        eq(preChatFields.customParameterId, id),
      ),
    )
    .orderBy(asc(embeddedServiceDeployments.label));
}
