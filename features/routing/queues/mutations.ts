import "server-only";
import { and, eq } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { isUniqueViolation } from "@/db/errors";
import { queueMembers } from "@/db/schema/queue-members";
import { queues } from "@/db/schema/queues";
import { recordAudit } from "@/features/audit/mutations";
import { keepDeleted } from "@/features/deleted-records/mutations";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { configurationChanged } from "@/features/organizations/mutations";
import { AppError, changedMeanwhile, nameTaken } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { QueueEdit, QueueInput } from "./input";
import { getQueue, getQueueUses, listKnownMemberIds, type Queue } from "./queries";
import { whyInUse } from "./uses";

export async function createQueue(actor: Actor, input: QueueInput): Promise<Queue> {
  mayConfigure(actor);
  return transaction(async () => {
    const id = newId();
    const { label, developerName } = input;
    await namedUniquely(
      db().insert(queues).values({
        id,
        organizationId: actor.organizationId,
        label,
        developerName,
      }),
    );
    await replaceMembers(actor, id, input.memberIds);
    await configurationChanged(actor);
    const queue = await getQueue(actor, id);
    await recordAudit(actor, {
      action: "queue_created",
      record: { kind: "queue", id, label },
      after: input,
    });
    return queue;
  });
}

export async function editQueue(actor: Actor, edit: QueueEdit): Promise<Queue> {
  mayConfigure(actor);
  return transaction(async () => {
    const { id, revision, label, developerName, memberIds } = edit;
    const before = await getQueue(actor, id);
    const edited = await namedUniquely(
      db()
        .update(queues)
        .set({ label, developerName, revision: revision + 1, updatedAt: new Date() })
        .where(
          and(
            eq(queues.organizationId, actor.organizationId),
            eq(queues.id, id),
            eq(queues.revision, revision),
          ),
        )
        .returning({ id: queues.id }),
    );
    if (edited.length === 0) throw changedMeanwhile(await getQueue(actor, id));
    await replaceMembers(actor, id, memberIds);
    await configurationChanged(actor);
    const queue = await getQueue(actor, id);
    await recordAudit(actor, {
      action: "queue_edited",
      record: { kind: "queue", id, label },
      before: editable(before),
      after: editable(queue),
    });
    return queue;
  });
}

/** Only a queue that nothing stands on: no channel leads to it, and no chat ever did. */
export async function deleteQueue(actor: Actor, id: string): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    await lockQueue(actor, id);
    const queue = await getQueue(actor, id);
    const inUse = whyInUse(queue.label, await getQueueUses(actor, id));
    if (inUse) throw new AppError("conflict", inUse);
    await keepDeleted(actor, { kind: "queue", id, label: queue.label });
    await db().delete(queues).where(eq(queues.id, queue.id));
    await configurationChanged(actor);
    await recordAudit(actor, {
      action: "queue_deleted",
      record: { kind: "queue", id, label: queue.label },
      before: editable(queue),
    });
  });
}

/** Until the transaction ends no channel can be routed to the queue. */
async function lockQueue(actor: Actor, id: string): Promise<void> {
  await db()
    .select({ id: queues.id })
    .from(queues)
    .where(and(eq(queues.organizationId, actor.organizationId), eq(queues.id, id)))
    .for("update");
}

async function replaceMembers(actor: Actor, queueId: string, memberIds: string[]): Promise<void> {
  const { organizationId } = actor;
  const chosen = [...new Set(memberIds)];
  const known = await listKnownMemberIds(actor, chosen);
  if (known.length < chosen.length) {
    const message = "Somebody in the list is no longer a team member. Reload, then choose again.";
    throw new AppError("invalid", message, { fields: { memberIds: message } });
  }
  await db().delete(queueMembers).where(eq(queueMembers.queueId, queueId));
  if (known.length === 0) return;
  await db()
    .insert(queueMembers)
    .values(known.map((memberId) => ({ organizationId, queueId, memberId })));
}

async function namedUniquely<T>(write: PromiseLike<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    if (!isUniqueViolation(error, "queues_developer_name_key")) throw error;
    throw nameTaken(
      "developerName",
      "Another queue has this developer name. Choose another.",
      error,
    );
  }
}

function editable({ label, developerName, memberIds }: Queue): QueueInput {
  return { label, developerName, memberIds };
}
