import "server-only";
import { and, eq } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { isUniqueViolation } from "@/db/errors";
import { choiceLists } from "@/db/schema/choice-lists";
import { recordAudit } from "@/features/audit/mutations";
import { keepDeleted } from "@/features/deleted-records/mutations";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { AppError, changedMeanwhile, nameTaken } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { ChoiceListEdit, ChoiceListInput } from "./input";
import { type ChoiceListRecord, getChoiceList, listChoiceLists } from "./queries";

export async function createChoiceList(
  actor: Actor,
  input: ChoiceListInput,
): Promise<ChoiceListRecord> {
  mayConfigure(actor);
  return transaction(async () => {
    const id = newId();
    await namedWell(
      db()
        .insert(choiceLists)
        .values({ ...contentOf(input), id, organizationId: actor.organizationId }),
    );
    await recordAudit(actor, {
      action: "choice_list_created",
      record: { kind: "choice_list", id, label: input.label },
      after: input,
    });
    return getChoiceList(actor, id);
  });
}

/** Reaches the drafts of every field that offers it, and customers with their next publish. */
export async function editChoiceList(
  actor: Actor,
  { id, revision, ...input }: ChoiceListEdit,
): Promise<ChoiceListRecord> {
  mayConfigure(actor);
  return transaction(async () => {
    const before = await getChoiceList(actor, id);
    const [edited] = await namedWell(
      db()
        .update(choiceLists)
        .set({ ...contentOf(input), revision: revision + 1, updatedAt: new Date() })
        .where(
          and(
            eq(choiceLists.organizationId, actor.organizationId),
            eq(choiceLists.id, id),
            eq(choiceLists.revision, revision),
          ),
        )
        .returning(),
    );
    if (!edited) throw changedMeanwhile(await getChoiceList(actor, id));
    await recordAudit(actor, {
      action: "choice_list_edited",
      record: { kind: "choice_list", id, label: edited.label },
      before: shown(before),
      after: shown(edited),
    });
    return edited;
  });
}

/** Refused while a field or a parameter offers it. */
export async function deleteChoiceList(actor: Actor, id: string): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    await lockChoiceList(actor, id);
    const list = await getChoiceList(actor, id);
    const [use] = (await listChoiceLists(actor)).find((one) => one.id === id)?.uses ?? [];
    if (use) {
      throw new AppError(
        "conflict",
        `${list.label} cannot be deleted: “${use.label}” of ${use.place} offers it. Choose another list there.`,
      );
    }
    await keepDeleted(actor, { kind: "choice_list", id, label: list.label });
    await db().delete(choiceLists).where(eq(choiceLists.id, list.id));
    await recordAudit(actor, {
      action: "choice_list_deleted",
      record: { kind: "choice_list", id, label: list.label },
      before: shown(list),
    });
  });
}

/** Until the transaction ends no field can take it up. */
async function lockChoiceList(actor: Actor, id: string): Promise<void> {
  await db()
    .select({ id: choiceLists.id })
    .from(choiceLists)
    .where(and(eq(choiceLists.organizationId, actor.organizationId), eq(choiceLists.id, id)))
    .for("update");
}

function contentOf({ label, developerName, choices, defaultChoice }: ChoiceListInput) {
  return { label, developerName, choices, defaultChoice: defaultChoice || null };
}

function shown({ label, developerName, choices, defaultChoice }: ChoiceListRecord) {
  return { label, developerName, choices, defaultChoice };
}

async function namedWell<T>(write: PromiseLike<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!isUniqueViolation(error, "choice_lists_developer_name_key")) throw error;
    const message = "Another choice list has this developer name. Choose another.";
    throw nameTaken("developerName", message, error);
  }
}
