import "server-only";
import { and, eq, max } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { isForeignKeyViolation, isUniqueViolation } from "@/db/errors";
import { parameterMappings } from "@/db/schema/parameter-mappings";
import { recordAudit } from "@/features/audit/mutations";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { standardFieldOf } from "@/features/pre-chat/fields";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { getParameter, listParameters } from "../queries";
import type { MappingEdit, MappingInput } from "./input";
import { getMapping, listMappings } from "./queries";
import { targets } from "./targets";

/** Live at once: the next chat that begins lands so, and reps read every chat so. */
export async function addMapping(
  actor: Actor,
  channelId: string,
  input: MappingInput,
): Promise<{ id: string }> {
  mayConfigure(actor);
  return transaction(async () => {
    const id = newId();
    const [last] = await db()
      .select({ position: max(parameterMappings.position) })
      .from(parameterMappings)
      .where(
        and(
          eq(parameterMappings.organizationId, actor.organizationId),
          eq(parameterMappings.channelId, channelId),
        ),
      );
    await placed(
      input,
      db()
        .insert(parameterMappings)
        .values({
          id,
          organizationId: actor.organizationId,
          channelId,
          position: (last?.position ?? 0) + 1,
          ...(await columnsOf(actor, channelId, input)),
        }),
    );
    await recordAudit(actor, {
      action: "parameter_mapping_added",
      record: recordOf(id, input),
      after: { ...input, channelId },
    });
    return { id };
  });
}

/**
 * For a clone of a channel, or for parameters that another takes over: those of the same channel
 * variable names. Where something lands there already, it stays.
 */
export async function copyMappings(
  actor: Actor,
  { from, to, names }: { from: string; to: string; names?: readonly string[] },
): Promise<void> {
  mayConfigure(actor);
  const there = await listParameters(actor, to);
  for (const [index, mapping] of (await listMappings(actor, from)).entries()) {
    const { name, source, target, variableName, pinned } = mapping;
    if (names && !names.includes(name)) continue;
    const standardField = standardFieldOf(source) ?? null;
    const parameter = there.find((each) => each.channelVariableName === name);
    if (!standardField && !parameter) continue;
    await db()
      .insert(parameterMappings)
      .values({
        ...{ target, variableName, pinned, standardField },
        customParameterId: standardField ? null : (parameter?.id ?? null),
        organizationId: actor.organizationId,
        channelId: to,
        position: index + 1,
      })
      .onConflictDoNothing();
  }
}

export async function editMapping(actor: Actor, { id, ...input }: MappingEdit): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    const before = await getMapping(actor, id);
    await placed(
      input,
      db()
        .update(parameterMappings)
        .set(await columnsOf(actor, before.channelId, input))
        .where(eq(parameterMappings.id, before.id)),
    );
    await recordAudit(actor, {
      action: "parameter_mapping_edited",
      record: recordOf(id, input),
      before,
      after: input,
    });
  });
}

export async function removeMapping(actor: Actor, id: string): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    const mapping = await getMapping(actor, id);
    await db().delete(parameterMappings).where(eq(parameterMappings.id, mapping.id));
    await recordAudit(actor, {
      action: "parameter_mapping_removed",
      record: recordOf(id, mapping),
      before: mapping,
    });
  });
}

/** One place up or down in the order in which reps read them. */
export async function moveMapping(actor: Actor, id: string, step: -1 | 1): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    const { channelId } = await getMapping(actor, id);
    const ids = (await listMappings(actor, channelId))
      .filter(({ target }) => target === "rep")
      .map((mapping) => mapping.id);
    const from = ids.indexOf(id);
    const to = from + step;
    if (from < 0 || to < 0 || to >= ids.length) return;
    ids.splice(to, 0, ...ids.splice(from, 1));
    for (const [position, each] of ids.entries()) {
      await db()
        .update(parameterMappings)
        .set({ position: position + 1 })
        .where(
          and(
            eq(parameterMappings.organizationId, actor.organizationId),
            eq(parameterMappings.id, each),
          ),
        );
    }
    await recordAudit(actor, {
      action: "parameter_mapping_moved",
      record: { kind: "parameter_mapping", id, label: "Shown to reps" },
      before: { place: from + 1 },
      after: { place: to + 1 },
    });
  });
}

async function columnsOf(actor: Actor, channelId: string, input: MappingInput) {
  const { source, target, variableName, pinned } = input;
  const standardField = standardFieldOf(source) ?? null;
  if (!standardField) await requireOwn(actor, channelId, source);
  const forReps = target === "rep";
  return {
    standardField,
    customParameterId: standardField ? null : source,
    target,
    variableName: forReps ? variableName : "",
    pinned: forReps && pinned,
  };
}

async function requireOwn(actor: Actor, channelId: string, parameterId: string): Promise<void> {
  const parameter = await getParameter(actor, parameterId).catch(() => undefined);
  if (parameter?.channelId === channelId) return;
  const message = "This parameter is no longer on the channel. Choose another.";
  throw new AppError("invalid", message, { fields: { source: message } });
}

async function placed<T>({ target }: MappingInput, write: PromiseLike<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (isUniqueViolation(error, "parameter_mappings_place_key")) {
      throw refused(
        `Another parameter lands in ${targets[target].label} already. Edit that mapping.`,
        error,
      );
    }
    if (isUniqueViolation(error, "parameter_mappings_source_key")) {
      throw refused("This parameter is shown to reps already. Edit that mapping.", error);
    }
    if (isForeignKeyViolation(error, "parameter_mappings_channel_fkey")) {
      throw new AppError("not_found", "This channel does not exist.", { cause: error });
    }
    throw error;
  }
}

function refused(message: string, cause: unknown): AppError {
  return new AppError("conflict", message, { fields: { target: message }, cause });
}

function recordOf(id: string, { target }: Pick<MappingInput, "target">) {
  return { kind: "parameter_mapping", id, label: targets[target].label } as const;
}
