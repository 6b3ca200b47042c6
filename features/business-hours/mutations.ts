import "server-only";
import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { isForeignKeyViolation, isUniqueViolation } from "@/db/errors";
import { businessHours } from "@/db/schema/business-hours";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import { recordAudit } from "@/features/audit/mutations";
import { keepDeleted } from "@/features/deleted-records/mutations";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { configurationChanged } from "@/features/organizations/mutations";
import { AppError, changedMeanwhile, nameTaken } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type {
  BusinessHoursEdit,
  BusinessHoursInput,
  CloneInput,
  DeploymentHoursInput,
} from "./input";
import {
  type BusinessHours,
  getBusinessHours,
  getDeploymentHours,
  listDeploymentsOn,
} from "./queries";
import { storedTimes } from "./stored";
import { whyInUse } from "./uses";

export async function createBusinessHours(
  actor: Actor,
  input: BusinessHoursInput,
): Promise<BusinessHours> {
  mayConfigure(actor);
  return transaction(async () => {
    const id = newId();
    if (input.standard) await unsetStandard(actor, id);
    await namedUniquely(
      db()
        .insert(businessHours)
        .values({ ...columns(input), id, organizationId: actor.organizationId }),
    );
    await recordAudit(actor, {
      action: "business_hours_created",
      record: recordOf({ id, label: input.label }),
      after: input,
    });
    return getBusinessHours(actor, id);
  });
}

/** Live at once on every deployment that keeps them. */
export async function editBusinessHours(
  actor: Actor,
  { id, revision, ...input }: BusinessHoursEdit,
): Promise<BusinessHours> {
  mayConfigure(actor);
  return transaction(async () => {
    const before = await getBusinessHours(actor, id);
    if (input.standard) await unsetStandard(actor, id);
    const edited = await namedUniquely(
      db()
        .update(businessHours)
        .set({ ...columns(input), revision: revision + 1, updatedAt: sql`now()` })
        .where(and(thisOne(actor, id), eq(businessHours.revision, revision)))
        .returning({ id: businessHours.id }),
    );
    if (edited.length === 0) throw changedMeanwhile(await getBusinessHours(actor, id));
    await configurationChanged(actor);
    const after = await getBusinessHours(actor, id);
    await recordAudit(actor, {
      action: "business_hours_edited",
      record: recordOf(after),
      before: editable(before),
      after: editable(after),
    });
    return after;
  });
}

/** The same week and holidays under another name; no deployment keeps them yet. */
export async function cloneBusinessHours(actor: Actor, input: CloneInput): Promise<BusinessHours> {
  mayConfigure(actor);
  return transaction(async () => {
    const { id: from, ...names } = input;
    const original = editable(await getBusinessHours(actor, from));
    return createBusinessHours(actor, { ...original, ...names, standard: false });
  });
}

export async function deleteBusinessHours(actor: Actor, id: string): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    await db()
      .select({ id: businessHours.id })
      .from(businessHours)
      .where(thisOne(actor, id))
      .for("update");
    const hours = await getBusinessHours(actor, id);
    const inUse = whyInUse(hours.label, await listDeploymentsOn(actor, id));
    if (inUse) throw new AppError("conflict", inUse);
    // Restored, it must not meet another default.
    await db().update(businessHours).set({ standard: false }).where(thisOne(actor, id));
    await keepDeleted(actor, { kind: "business_hours", id, label: hours.label });
    await db().delete(businessHours).where(thisOne(actor, id));
    await recordAudit(actor, {
      action: "business_hours_deleted",
      record: recordOf(hours),
      before: editable(hours),
    });
  });
}

/** Live at once, and no edit of the deployment's draft. */
export async function keepBusinessHours(actor: Actor, input: DeploymentHoursInput): Promise<void> {
  mayConfigure(actor);
  const { deploymentId, businessHoursId, outside } = input;
  await transaction(async () => {
    const { id, label, ...before } = await getDeploymentHours(actor, deploymentId);
    try {
      await db()
        .update(embeddedServiceDeployments)
        .set({ businessHoursId, outsideHours: outside, updatedAt: sql`now()` })
        .where(
          and(
            eq(embeddedServiceDeployments.organizationId, actor.organizationId),
            eq(embeddedServiceDeployments.id, id),
          ),
        );
    } catch (error) {
      if (!isForeignKeyViolation(error, "embedded_service_deployments_business_hours_fkey")) {
        throw error;
      }
      const message = "These business hours do not exist any more. Choose others.";
      throw new AppError("invalid", message, {
        fields: { businessHoursId: message },
        cause: error,
      });
    }
    await configurationChanged(actor);
    await recordAudit(actor, {
      action: "deployment_business_hours_chosen",
      record: { kind: "deployment", id, label },
      before,
      after: { businessHoursId, outside },
    });
  });
}

async function unsetStandard(actor: Actor, except: string): Promise<void> {
  await db()
    .update(businessHours)
    .set({ standard: false, revision: sql`${businessHours.revision} + 1` })
    .where(
      and(
        eq(businessHours.organizationId, actor.organizationId),
        eq(businessHours.standard, true),
        ne(businessHours.id, except),
      ),
    );
}

async function namedUniquely<T>(write: PromiseLike<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (isUniqueViolation(error, "business_hours_standard_key")) {
      const message = "Somebody chose another default meanwhile. Save again.";
      throw new AppError("conflict", message, { fields: { standard: message }, cause: error });
    }
    if (!isUniqueViolation(error, "business_hours_developer_name_key")) throw error;
    throw nameTaken(
      "developerName",
      "Other business hours have this developer name. Choose another.",
      error,
    );
  }
}

function thisOne(actor: Actor, id: string): SQL | undefined {
  return and(eq(businessHours.organizationId, actor.organizationId), eq(businessHours.id, id));
}

function columns({ label, developerName, timeZone, standard, week, holidays }: BusinessHoursInput) {
  const times = storedTimes.store({ week, holidays });
  return { label, developerName, timeZone, standard, times };
}

function editable(hours: BusinessHours): BusinessHoursInput {
  const { label, developerName, timeZone, standard, week, holidays } = hours;
  return { label, developerName, timeZone, standard, week, holidays };
}

function recordOf({ id, label }: { id: string; label: string }) {
  return { kind: "business_hours", id, label } as const;
}
