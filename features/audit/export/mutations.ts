import "server-only";
import { transaction } from "@/db/client";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { getOrganization } from "@/features/organizations/queries";
import { type AuditFilter, auditSearch } from "../filter";
import { recordAudit } from "../mutations";
import { eachAuditEvent, type WholeEvent } from "../queries";

/** Every event that matches, to be written out as it is read. That somebody took it away is an event too. */
export async function exportAuditTrail(
  actor: Actor,
  filter: AuditFilter,
  format: string,
): Promise<AsyncIterable<WholeEvent>> {
  mayConfigure(actor);
  await transaction(async () => {
    const { id, name } = await getOrganization(actor);
    await recordAudit(actor, {
      action: "audit_trail_exported",
      record: { kind: "organization", id, label: name },
      after: { format, filter: auditSearch(filter) },
    });
  });
  return eachAuditEvent(actor, filter);
}
