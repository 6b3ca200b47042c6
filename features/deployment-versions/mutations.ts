import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { deploymentVersions } from "@/db/schema/deployment-versions";
import { recordAudit } from "@/features/audit/mutations";
import { canonicalJson } from "@/features/deployments/canonical-json";
import { sameConfig } from "@/features/deployments/compare";
import { compileDeployment } from "@/features/deployments/compile";
import { decompileVersion } from "@/features/deployments/decompile";
import type { DeploymentDraft } from "@/features/deployments/draft";
import { changeDraft, lockDraft } from "@/features/deployments/mutations";
import { type DeploymentState, getDeployment } from "@/features/deployments/queries";
import { brokenIn } from "@/features/deployments/readiness";
import { storedVersion } from "@/features/deployments/stored";
import { replaceParts } from "@/features/deployments/stored-parts";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { configurationChanged } from "@/features/organizations/mutations";
import { listParameters } from "@/features/parameters/queries";
import { sha256 } from "@/lib/crypto";
import { AppError, changedMeanwhile } from "@/lib/errors";
import type { PublishedConfig } from "@/protocol/embedded-service-config";
import type { PublishInput, RollBackInput } from "./input";
import { getVersion } from "./queries";

export type Published = { number: number };

/** Makes the draft the live version, if it is still the one that was looked at. */
export async function publishDeployment(
  actor: Actor,
  { note, ...shown }: PublishInput,
): Promise<Published> {
  mayConfigure(actor);
  return transaction(async () => {
    const { draft, live } = await getShown(actor, shown);
    requireWhole(draft);
    const content = compileDeployment(draft);
    if (live && sameConfig(live.content, content)) {
      throw new AppError("conflict", `The draft equals version ${live.number}.`);
    }
    const number = await addVersion(actor, draft.id, { content, note, sameAs: null });
    await recordAudit(actor, {
      action: "deployment_published",
      record: { kind: "deployment", id: draft.id, label: draft.label },
      before: { version: live?.number ?? null },
      after: { version: number, note },
    });
    return { number };
  });
}

/** Makes an earlier version's content live again, as a new version. The draft stays, unless reset too. */
export async function rollBack(
  actor: Actor,
  { number: sameAs, resetDraft, ...shown }: RollBackInput,
): Promise<Published> {
  mayConfigure(actor);
  return transaction(async () => {
    const { draft, live } = await getShown(actor, shown);
    const { content } = await getVersion(actor, draft.id, sameAs);
    if (live && sameConfig(live.content, content)) {
      throw new AppError("conflict", `Version ${live.number} already has this content.`);
    }
    const number = await addVersion(actor, draft.id, { content, note: "", sameAs });
    if (resetDraft) {
      const parameters = await listParameters(actor, draft.channel.id);
      await changeDraft(actor, shown, {});
      await replaceParts(actor, draft.id, decompileVersion(content, draft, parameters));
    }
    await recordAudit(actor, {
      action: "deployment_rolled_back",
      record: { kind: "deployment", id: draft.id, label: draft.label },
      before: { version: live?.number ?? null },
      after: { version: number, sameAs, resetDraft },
    });
    return { number };
  });
}

/** Only what would not work at all keeps a draft from being published. */
export function requireWhole(draft: DeploymentDraft): void {
  const lacks = brokenIn(draft);
  if (lacks.length === 0) return;
  throw new AppError("conflict", lacks.map(({ message }) => message).join(" "));
}

/** The deployment, locked; refused when it is no longer what the dialog showed. */
export async function getShown(
  actor: Actor,
  shown: { id: string; revision: number; liveNumber: number | null },
): Promise<DeploymentState> {
  await lockDraft(actor, shown.id);
  const state = await getDeployment(actor, shown.id);
  const { draft, live } = state;
  if (live && live.number !== shown.liveNumber) {
    throw new AppError(
      "conflict",
      `${live.authorName} published version ${live.number} meanwhile.`,
      { current: { liveNumber: live.number } },
    );
  }
  if (draft.revision !== shown.revision) throw changedMeanwhile({ revision: draft.revision });
  return state;
}

/** Makes this content live, by default in the name of the actor. Returns the version's number. */
export async function addVersion(
  actor: Actor,
  deploymentId: string,
  {
    author = actor,
    ...version
  }: {
    content: PublishedConfig;
    note: string;
    sameAs: number | null;
    author?: { id: string; name: string };
  },
): Promise<number> {
  const { organizationId } = actor;
  const ofDeployment = and(
    eq(deploymentVersions.organizationId, organizationId),
    eq(deploymentVersions.deploymentId, deploymentId),
  );
  const [last] = await db()
    .select({ number: deploymentVersions.number })
    .from(deploymentVersions)
    .where(ofDeployment)
    .orderBy(desc(deploymentVersions.number))
    .limit(1);
  const number = (last?.number ?? 0) + 1;
  await db()
    .update(deploymentVersions)
    .set({ live: false })
    .where(and(ofDeployment, eq(deploymentVersions.live, true)));
  await db()
    .insert(deploymentVersions)
    .values({
      ...version,
      organizationId,
      deploymentId,
      number,
      content: storedVersion.store(version.content),
      hash: sha256(canonicalJson(version.content)),
      authorName: author.name,
      authorId: author.id,
      live: true,
    });
  await configurationChanged(actor);
  return number;
}
