import "server-only";
import { db } from "@/db/client";
import { auditEvents } from "@/db/schema/audit-events";
import type { Actor } from "@/features/members/actor";
import { withoutSecrets } from "./secrets";
import type { AuditAction, RecordKind } from "./words";

type Change = {
  action: AuditAction;
  record: { kind: RecordKind; id: string; label: string };
  before?: unknown;
  after?: unknown;
};

/** The last write of every mutation of configuration, people and access, in its transaction. */
export async function recordAudit(actor: Actor, change: Change): Promise<void> {
  await db()
    .insert(auditEvents)
    .values({
      organizationId: actor.organizationId,
      actorKind: actor.kind,
      actorId: actor.id,
      action: change.action,
      recordKind: change.record.kind,
      recordId: change.record.id,
      recordLabel: change.record.label,
      before: withoutSecrets(change.before ?? null),
      after: withoutSecrets(change.after ?? null),
      address: actor.address,
    });
}
