import "server-only";
import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { deploymentVersions } from "@/db/schema/deployment-versions";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import { readVersionContent } from "@/features/deployments/stored";
import type { Actor } from "@/features/members/actor";
import { AppError } from "@/lib/errors";
import type { PublishedConfig } from "@/protocol/embedded-service-config";

const summary = {
  id: deploymentVersions.id,
  number: deploymentVersions.number,
  note: deploymentVersions.note,
  authorName: deploymentVersions.authorName,
  sameAs: deploymentVersions.sameAs,
  live: deploymentVersions.live,
  publishedAt: deploymentVersions.publishedAt,
};

/** The address identifier of the channel that a version was published on. */
export const publishedAddress: SQL<string> = sql`${deploymentVersions.content} #>> '{embeddedServiceMessagingChannel,channelAddressIdentifier}'`;

export type VersionListed = Awaited<ReturnType<typeof listVersions>>[number];

/** Newest first. */
export async function listVersions(actor: Actor, deploymentId: string) {
  return db()
    .select(summary)
    .from(deploymentVersions)
    .where(ofDeployment(actor, deploymentId))
    .orderBy(desc(deploymentVersions.number));
}

export type LiveVersion = {
  number: number;
  authorName: string;
  publishedAt: Date;
  content: PublishedConfig;
};

/** The live version of each of these deployments that has one, by the deployment's id. */
export async function listLiveVersions(
  actor: Actor,
  deploymentIds: string[],
): Promise<Map<string, LiveVersion>> {
  const rows = await db()
    .select({ version: deploymentVersions, label: embeddedServiceDeployments.label })
    .from(deploymentVersions)
    .innerJoin(
      embeddedServiceDeployments,
      eq(embeddedServiceDeployments.id, deploymentVersions.deploymentId),
    )
    .where(
      and(
        eq(deploymentVersions.organizationId, actor.organizationId),
        inArray(deploymentVersions.deploymentId, deploymentIds),
        eq(deploymentVersions.live, true),
      ),
    );
  return new Map(
    rows.map(({ version: { deploymentId, number, authorName, publishedAt, content }, label }) => [
      deploymentId,
      { number, authorName, publishedAt, content: readVersionContent(content, label) },
    ]),
  );
}

export async function findLiveVersion(
  actor: Actor,
  deploymentId: string,
): Promise<LiveVersion | undefined> {
  return (await listLiveVersions(actor, [deploymentId])).get(deploymentId);
}

export async function getVersion(
  actor: Actor,
  deploymentId: string,
  number: number,
): Promise<{ number: number; content: PublishedConfig }> {
  const [version] = await db()
    .select()
    .from(deploymentVersions)
    .where(and(ofDeployment(actor, deploymentId), eq(deploymentVersions.number, number)));
  if (!version) throw new AppError("not_found", `Version ${number} does not exist.`);
  return { number, content: readVersionContent(version.content, `version ${number}`) };
}

function ofDeployment(actor: Actor, deploymentId: string) {
  return and(
    eq(deploymentVersions.organizationId, actor.organizationId),
    eq(deploymentVersions.deploymentId, deploymentId),
  );
}
