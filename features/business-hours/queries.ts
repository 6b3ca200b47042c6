import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { businessHours } from "@/db/schema/business-hours";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import type { Actor } from "@/features/members/actor";
import { AppError } from "@/lib/errors";
import type { Hours } from "./hours";
import { readTimes } from "./stored";

type Row = typeof businessHours.$inferSelect;
export type BusinessHours = Omit<Row, "times"> & Hours;
export type BusinessHoursListed = BusinessHours & { deployments: string[] };

export async function listBusinessHours(actor: Actor): Promise<BusinessHoursListed[]> {
  const rows = await db()
    .select({
      hours: businessHours,
      deployments: sql<
        string[]
      >`coalesce(array_agg(${embeddedServiceDeployments.label} order by ${embeddedServiceDeployments.label}) filter (where ${embeddedServiceDeployments.id} is not null), '{}')`,
    })
    .from(businessHours)
    .leftJoin(
      embeddedServiceDeployments,
      and(
        eq(embeddedServiceDeployments.organizationId, businessHours.organizationId),
        eq(embeddedServiceDeployments.businessHoursId, businessHours.id),
      ),
    )
    .where(eq(businessHours.organizationId, actor.organizationId))
    .groupBy(businessHours.id)
    .orderBy(asc(sql`lower(${businessHours.label})`));
  return rows.map(({ hours, deployments }) => ({ ...readHours(hours), deployments }));
}

export async function getBusinessHours(actor: Actor, id: string): Promise<BusinessHours> {
  const [row] = await db()
    .select()
    .from(businessHours)
    .where(and(eq(businessHours.organizationId, actor.organizationId), eq(businessHours.id, id)));
  if (!row) throw new AppError("not_found", "These business hours do not exist.");
  return readHours(row);
}

/** The deployments that refer to business hours, and so are in the way of deleting them. */
export async function listDeploymentsOn(
  actor: Actor,
  id: string,
): Promise<{ id: string; label: string }[]> {
  return db()
    .select({ id: embeddedServiceDeployments.id, label: embeddedServiceDeployments.label })
    .from(embeddedServiceDeployments)
    .where(
      and(
        eq(embeddedServiceDeployments.organizationId, actor.organizationId),
        eq(embeddedServiceDeployments.businessHoursId, id),
      ),
    )
    .orderBy(asc(sql`lower(${embeddedServiceDeployments.label})`));
}

/** The deployments of a channel that keep hours, with the names of both. */
export async function listHoursOfChannel(
  actor: Actor,
  channelId: string,
): Promise<{ deployment: string; hours: string }[]> {
  return db()
    .select({ deployment: embeddedServiceDeployments.label, hours: businessHours.label })
    .from(embeddedServiceDeployments)
    .innerJoin(businessHours, eq(businessHours.id, embeddedServiceDeployments.businessHoursId))
    .where(
      and(
        eq(embeddedServiceDeployments.organizationId, actor.organizationId),
        eq(embeddedServiceDeployments.channelId, channelId),
      ),
    )
    .orderBy(asc(sql`lower(${embeddedServiceDeployments.label})`));
}

/** Which hours a deployment keeps and what it does outside them. */
export async function getDeploymentHours(actor: Actor, deploymentId: string) {
  const [deployment] = await db()
    .select({
      id: embeddedServiceDeployments.id,
      label: embeddedServiceDeployments.label,
      businessHoursId: embeddedServiceDeployments.businessHoursId,
      outside: embeddedServiceDeployments.outsideHours,
    })
    .from(embeddedServiceDeployments)
    .where(
      and(
        eq(embeddedServiceDeployments.organizationId, actor.organizationId),
        eq(embeddedServiceDeployments.id, deploymentId),
      ),
    );
  if (!deployment) throw new AppError("not_found", "This deployment does not exist.");
  return deployment;
}

/** The hours with which new deployments begin; null for always open. */
export async function findStandardHours(actor: Actor): Promise<string | null> {
  const [standard] = await db()
    .select({ id: businessHours.id })
    .from(businessHours)
    .where(
      and(eq(businessHours.organizationId, actor.organizationId), eq(businessHours.standard, true)),
    );
  return standard?.id ?? null;
}

function readHours({ times, ...row }: Row): BusinessHours {
  return { ...row, ...readTimes({ ...row, times }) };
}
