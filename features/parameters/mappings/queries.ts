import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { customParameters } from "@/db/schema/custom-parameters";
import { parameterMappings } from "@/db/schema/parameter-mappings";
import type { Actor } from "@/features/members/actor";
import { AppError } from "@/lib/errors";
import type { Mapping } from "../landing";

export type MappingRecord = Mapping & { id: string; source: string };

/** In the order in which reps read them. */
export async function listMappings(actor: Actor, channelId: string): Promise<MappingRecord[]> {
  const rows = await db()
    .select({ mapping: parameterMappings, variable: customParameters.channelVariableName })
    .from(parameterMappings)
    .leftJoin(customParameters, eq(customParameters.id, parameterMappings.customParameterId))
    .where(
      and(
        eq(parameterMappings.organizationId, actor.organizationId),
        eq(parameterMappings.channelId, channelId),
      ),
    )
    .orderBy(asc(parameterMappings.position), asc(parameterMappings.id));
  return rows.map(({ mapping, variable }) => ({
    id: mapping.id,
    source: mapping.standardField ?? mapping.customParameterId ?? "",
    name: mapping.standardField ?? variable ?? "",
    target: mapping.target,
    variableName: mapping.variableName,
    pinned: mapping.pinned,
  }));
}

export async function getMapping(actor: Actor, id: string) {
  const [mapping] = await db()
    .select()
    .from(parameterMappings)
    .where(
      and(eq(parameterMappings.organizationId, actor.organizationId), eq(parameterMappings.id, id)),
    );
  if (!mapping) throw new AppError("not_found", "This mapping does not exist.");
  return mapping;
}
