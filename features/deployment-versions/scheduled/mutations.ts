import "server-only";
import { and, asc, eq, lte } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { scheduledPublishes } from "@/db/schema/scheduled-publishes";
import { recordAudit } from "@/features/audit/mutations";
import { sameConfig } from "@/features/deployments/compare";
import { compileDeployment } from "@/features/deployments/compile";
import { lockDraft } from "@/features/deployments/mutations";
import { getDeployment } from "@/features/deployments/queries";
import { readVersionContent, storedVersion } from "@/features/deployments/stored";
import { type Actor, systemActor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import type { SchedulePublishInput } from "../input";
import { addVersion, getShown, requireWhole } from "../mutations";
import { findScheduledPublish, type ScheduledPublish } from "./queries";

/** Keeps the draft as it is now, to go live at that moment; what waited before is replaced. */
export async function schedulePublish(
  actor: Actor,
  { note, publishAt, ...shown }: SchedulePublishInput,
  now = new Date(),
): Promise<ScheduledPublish> {
  mayConfigure(actor);
  if (publishAt <= now) {
    const message = "Choose a moment in the future.";
    throw new AppError("invalid", message, { fields: { publishAt: message } });
  }
  return transaction(async () => {
    const { draft } = await getShown(actor, shown);
    requireWhole(draft);
    const values = {
      content: storedVersion.store(compileDeployment(draft)),
      note,
      publishAt,
      authorName: actor.name,
      authorId: actor.id,
      createdAt: now,
    };
    const { organizationId } = actor;
    await db()
      .insert(scheduledPublishes)
      .values({ ...values, organizationId, deploymentId: draft.id })
      .onConflictDoUpdate({
        target: [scheduledPublishes.organizationId, scheduledPublishes.deploymentId],
        set: values,
      });
    await recordAudit(actor, {
      action: "publish_scheduled",
      record: { kind: "deployment", id: draft.id, label: draft.label },
      after: { publishAt: publishAt.toISOString(), note },
    });
    const scheduled = await findScheduledPublish(actor, draft.id);
    if (!scheduled) throw new Error("An insert returned nothing");
    return scheduled;
  });
}

export async function cancelScheduledPublish(actor: Actor, deploymentId: string): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    const { draft } = await getDeployment(actor, deploymentId);
    const cancelled = await dropScheduledPublish(actor, deploymentId);
    if (!cancelled) throw new AppError("not_found", "Nothing is scheduled any more.");
    await recordAudit(actor, {
      action: "publish_unscheduled",
      record: { kind: "deployment", id: draft.id, label: draft.label },
      before: { publishAt: cancelled.publishAt.toISOString() },
    });
  });
}

/** Part of a change after which what waits would no longer fit. */
export async function dropScheduledPublish(
  actor: Actor,
  deploymentId: string,
): Promise<{ publishAt: Date } | undefined> {
  mayConfigure(actor);
  const [dropped] = await db()
    .delete(scheduledPublishes)
    .where(
      and(
        eq(scheduledPublishes.organizationId, actor.organizationId),
        eq(scheduledPublishes.deploymentId, deploymentId),
      ),
    )
    .returning({ publishAt: scheduledPublishes.publishAt });
  return dropped;
}

/** Publishes what is due. A worker calls it every few seconds; of two nodes one gets each. */
export async function publishWhatIsDue(now = new Date()): Promise<void> {
  const due = await db()
    .select({
      organizationId: scheduledPublishes.organizationId,
      deploymentId: scheduledPublishes.deploymentId,
    })
    .from(scheduledPublishes)
    .where(lte(scheduledPublishes.publishAt, now))
    .orderBy(asc(scheduledPublishes.publishAt))
    .limit(100);
  for (const { organizationId, deploymentId } of due) {
    const actor = systemActor(organizationId, "Scheduled publish");
    await publishOne(actor, deploymentId, now).catch((error: unknown) =>
      log().error({ err: error, deployment: deploymentId }, "A publish could not be made"),
    );
  }
}

async function publishOne(actor: Actor, deploymentId: string, now: Date): Promise<void> {
  await transaction(async () => {
    await lockDraft(actor, deploymentId);
    const [taken] = await db()
      .delete(scheduledPublishes)
      .where(
        and(
          eq(scheduledPublishes.organizationId, actor.organizationId),
          eq(scheduledPublishes.deploymentId, deploymentId),
          lte(scheduledPublishes.publishAt, now),
        ),
      )
      .returning();
    if (!taken) return;
    const { draft, live } = await getDeployment(actor, deploymentId);
    const content = readVersionContent(taken.content, draft.label);
    if (live && sameConfig(live.content, content)) return;
    const { note, authorId, authorName } = taken;
    const author = { id: authorId, name: authorName };
    const version = { content, note, sameAs: null, author };
    const number = await addVersion(actor, deploymentId, version);
    await recordAudit(actor, {
      action: "deployment_published",
      record: { kind: "deployment", id: draft.id, label: draft.label },
      before: { version: live?.number ?? null },
      after: { version: number, note, scheduledBy: authorName },
    });
  });
}
