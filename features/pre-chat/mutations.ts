import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import { preChatFields } from "@/db/schema/pre-chat-fields";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { storedDetails, storedTerms } from "./details.schema";
import type { PreChat } from "./fields";

/** Part of a change of the draft, which counts the revision and writes the audit event. */
export async function replacePreChat(
  actor: Actor,
  deploymentId: string,
  { enabled, display, moment, terms, fields }: PreChat,
): Promise<void> {
  mayConfigure(actor);
  const { organizationId } = actor;
  await db()
    .update(embeddedServiceDeployments)
    .set({
      preChatEnabled: enabled,
      preChatDisplay: display,
      preChatMoment: moment,
      preChatTerms: storedTerms.store(terms),
    })
    .where(
      and(
        eq(embeddedServiceDeployments.organizationId, organizationId),
        eq(embeddedServiceDeployments.id, deploymentId),
      ),
    );
  await db()
    .delete(preChatFields)
    .where(
      and(
        eq(preChatFields.organizationId, organizationId),
        eq(preChatFields.deploymentId, deploymentId),
      ),
    );
  if (fields.length === 0) return;
  await db()
    .insert(preChatFields)
    .values(
      fields.map(({ name, dataType, defaultChoice, details, ...field }, position) => ({
        ...field,
        // A reusable list has its own: what is edited there reaches every field.
        choices: field.choiceListId ? [] : field.choices,
        details: storedDetails.store(details),
        organizationId,
        deploymentId,
        position,
      })),
    );
}
