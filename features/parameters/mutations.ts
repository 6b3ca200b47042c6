import "server-only";
import { and, eq } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { isForeignKeyViolation, isUniqueViolation } from "@/db/errors";
import { customParameters } from "@/db/schema/custom-parameters";
import { recordAudit } from "@/features/audit/mutations";
import { keepDeleted } from "@/features/deleted-records/mutations";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { AppError, changedMeanwhile, nameTaken } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { ParameterEdit, ParameterInput } from "./input";
import { getParameter, listFieldsUsing, listParameters, type Parameter } from "./queries";

export async function createParameter(
  actor: Actor,
  channelId: string,
  input: ParameterInput,
): Promise<Parameter> {
  mayConfigure(actor);
  return transaction(async () => {
    const id = newId();
    const { dataType, choiceListId } = input;
    await insert({
      ...input,
      choiceListId: (dataType === "choice" && choiceListId) || null,
      id,
      organizationId: actor.organizationId,
      channelId,
    });
    await recordAudit(actor, {
      action: "parameter_created",
      record: { kind: "parameter", id, label: input.label },
      after: { ...input, channelId },
    });
    return getParameter(actor, id);
  });
}

export async function editParameter(
  actor: Actor,
  { id, revision, ...values }: ParameterEdit,
): Promise<Parameter> {
  mayConfigure(actor);
  return transaction(async () => {
    const before = await getParameter(actor, id);
    await requireRoom(actor, before, values.maximumLength);
    const [edited] = await db()
      .update(customParameters)
      .set({ ...values, revision: revision + 1, updatedAt: new Date() })
      .where(
        and(
          eq(customParameters.organizationId, actor.organizationId),
          eq(customParameters.id, id),
          eq(customParameters.revision, revision),
        ),
      )
      .returning();
    if (!edited) throw changedMeanwhile(await getParameter(actor, id));
    await recordAudit(actor, {
      action: "parameter_edited",
      record: { kind: "parameter", id, label: edited.label },
      before: { label: before.label, maximumLength: before.maximumLength },
      after: values,
    });
    return edited;
  });
}

/** A field must not ask for more than its parameter holds. */
async function requireRoom(actor: Actor, { id }: Parameter, maximumLength: number): Promise<void> {
  const fields = await listFieldsUsing(actor, id);
  const longer = fields.find((field) => !field.hidden && field.maximumLength > maximumLength);
  if (!longer) return;
  const message = `The pre-chat field “${longer.label}” of ${longer.deployment} takes ${longer.maximumLength} characters. Shorten it first, or allow as many here.`;
  throw new AppError("invalid", message, { fields: { maximumLength: message } });
}

/** Refused while a pre-chat field asks for its value. */
export async function removeParameter(actor: Actor, id: string): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    await lockParameter(actor, id);
    const parameter = await getParameter(actor, id);
    const [field] = await listFieldsUsing(actor, id);
    if (field) {
      throw new AppError(
        "conflict",
        `The pre-chat field “${field.label}” of ${field.deployment} asks for it. Remove that field first.`,
      );
    }
    await keepDeleted(actor, { kind: "parameter", id, label: parameter.label });
    await db().delete(customParameters).where(eq(customParameters.id, parameter.id));
    await recordAudit(actor, {
      action: "parameter_removed",
      record: { kind: "parameter", id, label: parameter.label },
      before: { developerName: parameter.developerName, channelId: parameter.channelId },
    });
  });
}

/** For a clone of a channel; the clone's own audit event tells of them. */
export async function copyParameters(
  actor: Actor,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await addParameters(actor, { id: to }, await listParameters(actor, from));
}

/** The same parameters on another channel; who asks for them writes the audit event. */
export async function addParameters(
  actor: Actor,
  to: { id: string },
  parameters: readonly Parameter[],
): Promise<void> {
  mayConfigure(actor);
  for (const parameter of parameters) {
    const { label, developerName, channelVariableName, dataType } = parameter;
    const { maximumLength, choiceListId } = parameter;
    await insert({
      ...{ label, developerName, channelVariableName, dataType, maximumLength, choiceListId },
      organizationId: actor.organizationId,
      channelId: to.id,
    });
  }
}

/** Until the transaction ends no pre-chat field can take it up. */
async function lockParameter(actor: Actor, id: string): Promise<void> {
  await db()
    .select({ id: customParameters.id })
    .from(customParameters)
    .where(
      and(eq(customParameters.organizationId, actor.organizationId), eq(customParameters.id, id)),
    )
    .for("update");
}

async function insert(values: typeof customParameters.$inferInsert): Promise<void> {
  try {
    await db().insert(customParameters).values(values);
  } catch (error) {
    if (isUniqueViolation(error, "custom_parameters_developer_name_key")) {
      const message = "Another parameter of this channel has this name. Choose another.";
      throw nameTaken("developerName", message, error);
    }
    if (isUniqueViolation(error, "custom_parameters_channel_variable_name_key")) {
      const message = "Another parameter of this channel has this variable name. Choose another.";
      throw nameTaken("channelVariableName", message, error);
    }
    if (isForeignKeyViolation(error, "custom_parameters_choice_list_fkey")) {
      const message = "This choice list does not exist any more. Choose another.";
      throw new AppError("invalid", message, { fields: { choiceListId: message }, cause: error });
    }
    if (isForeignKeyViolation(error, "custom_parameters_channel_fkey")) {
      throw new AppError("not_found", "This channel does not exist.", { cause: error });
    }
    throw error;
  }
}
