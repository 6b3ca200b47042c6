import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { isUniqueViolation } from "@/db/errors";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import { recordAudit } from "@/features/audit/mutations";
import { findStandardHours, getDeploymentHours } from "@/features/business-hours/queries";
import { getChannel } from "@/features/channels/queries";
import { listChoiceLists } from "@/features/choice-lists/queries";
import { allowDomain } from "@/features/cors-allowlist/mutations";
import { keepDeleted } from "@/features/deleted-records/mutations";
import { findLiveVersion } from "@/features/deployment-versions/queries";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { configurationChanged } from "@/features/organizations/mutations";
import { listParameters } from "@/features/parameters/queries";
import { filledFields } from "@/features/pre-chat/filled";
import type { PreChatInput } from "@/features/pre-chat/input";
import { AppError, changedMeanwhile, nameTaken } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { DeploymentDraft } from "./draft";
import type { CloneInput, DeploymentInput, DetailsInput, DraftShown } from "./input";
import { type PartName, type Parts, standardParts } from "./parts";
import { getDeploymentUses, getDraft } from "./queries";
import { deploymentKinds } from "./settings";
import { replacePart, replaceParts, savedAction } from "./stored-parts";
import { whyInUse } from "./uses";

type Columns = Omit<typeof embeddedServiceDeployments.$inferInsert, "id" | "organizationId">;

/** A draft with the default branding; customers see nothing of it before it is published. */
export async function createDeployment(
  actor: Actor,
  { allowDomain: allows, ...input }: DeploymentInput,
): Promise<DeploymentDraft> {
  mayConfigure(actor);
  return transaction(async () => {
    const channel = await getChannel(actor, input.channelId);
    if (channel.usedFor !== input.deploymentType) {
      const message = `${channel.label} is used for ${deploymentKinds[channel.usedFor].label}. Choose a channel for ${deploymentKinds[input.deploymentType].label}.`;
      throw new AppError("invalid", message, { fields: { channelId: message } });
    }
    const web = input.deploymentType === "web";
    const businessHoursId = await findStandardHours(actor);
    const id = await insert(actor, {
      ...{ ...input, domain: web ? input.domain : "" },
      businessHoursId,
    });
    await replaceParts(actor, id, standardParts());
    if (web && allows) await allowDomain(actor, input.domain);
    await configurationChanged(actor);
    await recordAudit(actor, {
      action: "deployment_created",
      record: recordOf({ id, label: input.label }),
      after: input,
    });
    return getDraft(actor, id);
  });
}

export async function saveDetails(
  actor: Actor,
  shown: DraftShown,
  details: DetailsInput,
): Promise<DeploymentDraft> {
  mayConfigure(actor);
  return transaction(async () => {
    await lockDraft(actor, shown.id);
    const before = await getDraft(actor, shown.id);
    const renamed = before.developerName !== details.developerName;
    if (renamed && (await findLiveVersion(actor, shown.id))) {
      const message =
        "The developer name is fixed since the first publish: snippets and apps out there use it.";
      throw new AppError("conflict", message, { fields: { developerName: message } });
    }
    const { chatTitle, welcomeText, ...names } = details;
    const web = before.deploymentType === "web";
    const named = { ...names, domain: web ? names.domain : "" };
    await changeDraft(actor, shown, named);
    await replacePart(actor, shown.id, "details", { chatTitle, welcomeText });
    await configurationChanged(actor);
    await recordAudit(actor, {
      action: savedAction("details"),
      record: recordOf({ id: shown.id, label: details.label }),
      before: {
        label: before.label,
        developerName: before.developerName,
        domain: before.domain,
        ...before.details,
      },
      after: { ...named, chatTitle, welcomeText },
    });
    return getDraft(actor, shown.id);
  });
}

/** One tab of the draft, as it shall be. */
export async function savePart<Name extends PartName>(
  actor: Actor,
  shown: DraftShown,
  name: Name,
  content: Parts[Name],
): Promise<DeploymentDraft> {
  mayConfigure(actor);
  return transaction(async () => {
    const before = await getDraft(actor, shown.id);
    await changeDraft(actor, shown, {});
    await replacePart(actor, shown.id, name, content);
    await recordAudit(actor, {
      action: savedAction(name),
      record: recordOf(before),
      before: before[name],
      after: content,
    });
    return getDraft(actor, shown.id);
  });
}

export async function savePreChat(
  actor: Actor,
  shown: DraftShown,
  preChat: PreChatInput,
): Promise<DeploymentDraft> {
  mayConfigure(actor);
  return transaction(async () => {
    const { channel } = await getDraft(actor, shown.id);
    const parameters = await listParameters(actor, channel.id);
    const fields = filledFields(preChat, { parameters, lists: await listChoiceLists(actor) });
    const { enabled, display, moment, terms } = preChat;
    return savePart(actor, shown, "preChat", { enabled, display, moment, terms, fields });
  });
}

/** Live at once and no edit of the draft: what somebody types meanwhile stays valid. */
export async function switchDeployment(
  actor: Actor,
  id: string,
  enabled: boolean,
): Promise<DeploymentDraft> {
  mayConfigure(actor);
  return transaction(async () => {
    const before = await getDraft(actor, id);
    if (before.enabled === enabled) return before;
    await db()
      .update(embeddedServiceDeployments)
      .set({ enabled, updatedAt: sql`now()` })
      .where(thisOne(actor, id));
    await configurationChanged(actor);
    await recordAudit(actor, {
      action: enabled ? "deployment_switched_on" : "deployment_switched_off",
      record: recordOf(before),
    });
    return { ...before, enabled };
  });
}

/** A second draft like this one, on the same channel, never published. */
export async function cloneDeployment(actor: Actor, input: CloneInput): Promise<DeploymentDraft> {
  mayConfigure(actor);
  return transaction(async () => {
    const { id: from, label, developerName } = input;
    const draft = await getDraft(actor, from);
    const { businessHoursId, outside } = await getDeploymentHours(actor, from);
    const id = await insert(actor, {
      ...{ businessHoursId, outsideHours: outside },
      label,
      developerName,
      channelId: draft.channel.id,
      deploymentType: draft.deploymentType,
      domain: draft.domain,
    });
    await replaceParts(actor, id, draft);
    await configurationChanged(actor);
    await recordAudit(actor, {
      action: "deployment_cloned",
      record: recordOf({ id, label }),
      before: { id: from },
      after: { label, developerName },
    });
    return getDraft(actor, id);
  });
}

/** Its snippets stop working; refused while conversations belong to it. */
export async function deleteDeployment(actor: Actor, id: string): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    await lockDraft(actor, id);
    const draft = await getDraft(actor, id);
    const inUse = whyInUse(draft.label, await getDeploymentUses(actor, id));
    if (inUse) throw new AppError("conflict", inUse);
    await keepDeleted(actor, recordOf(draft));
    await db().delete(embeddedServiceDeployments).where(thisOne(actor, id));
    await configurationChanged(actor);
    await recordAudit(actor, {
      action: "deployment_deleted",
      record: recordOf(draft),
      before: { label: draft.label, developerName: draft.developerName },
    });
  });
}

/** Until the transaction ends nobody else saves or publishes this draft. */
export async function lockDraft(actor: Actor, id: string): Promise<void> {
  await db()
    .select({ id: embeddedServiceDeployments.id })
    .from(embeddedServiceDeployments)
    .where(thisOne(actor, id))
    .for("update");
}

/** Every change of the draft counts here, so that a form filled in from an older one is refused. */
export async function changeDraft(
  actor: Actor,
  { id, revision }: DraftShown,
  values: Partial<Columns>,
): Promise<void> {
  const changed = await namedWell(
    db()
      .update(embeddedServiceDeployments)
      .set({ ...values, revision: revision + 1, updatedAt: sql`now()` })
      .where(and(thisOne(actor, id), eq(embeddedServiceDeployments.revision, revision)))
      .returning({ id: embeddedServiceDeployments.id }),
  );
  if (changed.length === 0) throw changedMeanwhile(await getDraft(actor, id));
}

async function insert(actor: Actor, values: Columns): Promise<string> {
  const id = newId();
  const { organizationId } = actor;
  await namedWell(
    db()
      .insert(embeddedServiceDeployments)
      .values({ ...values, id, organizationId }),
  );
  return id;
}

async function namedWell<T>(write: PromiseLike<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (isUniqueViolation(error, "embedded_service_deployments_developer_name_key")) {
      const message = "Another deployment has this developer name. Choose another.";
      throw nameTaken("developerName", message, error);
    }
    throw error;
  }
}

function thisOne(actor: Actor, id: string): SQL | undefined {
  return and(
    eq(embeddedServiceDeployments.organizationId, actor.organizationId),
    eq(embeddedServiceDeployments.id, id),
  );
}

function recordOf({ id, label }: { id: string; label: string }) {
  return { kind: "deployment", id, label } as const;
}
