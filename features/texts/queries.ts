import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import { texts } from "@/db/schema/texts";
import type { Actor } from "@/features/members/actor";
import type { PublishedTexts } from "@/protocol/embedded-service-config";

/** The languages and the own wording of each of these deployments, by the deployment's id. */
export async function listTexts(
  actor: Actor,
  deploymentIds: string[],
): Promise<Map<string, PublishedTexts>> {
  const deployments = await db()
    .select({
      id: embeddedServiceDeployments.id,
      standard: embeddedServiceDeployments.defaultLanguage,
      languages: embeddedServiceDeployments.languages,
    })
    .from(embeddedServiceDeployments)
    .where(
      and(
        eq(embeddedServiceDeployments.organizationId, actor.organizationId),
        inArray(embeddedServiceDeployments.id, deploymentIds),
      ),
    );
  const rows = await db()
    .select({
      deploymentId: texts.deploymentId,
      language: texts.language,
      key: texts.key,
      text: texts.text,
    })
    .from(texts)
    .where(
      and(
        eq(texts.organizationId, actor.organizationId),
        inArray(texts.deploymentId, deploymentIds),
      ),
    );
  const found = new Map(
    deployments.map(({ id, ...chosen }): [string, PublishedTexts] => [
      id,
      { ...chosen, overrides: {} },
    ]),
  );
  for (const { deploymentId, language, key, text } of rows) {
    const overrides = found.get(deploymentId)?.overrides ?? {};
    overrides[language] = { ...overrides[language], [key]: text };
  }
  return found;
}
