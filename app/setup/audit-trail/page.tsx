import type { Metadata } from "next";
import { AuditList } from "@/features/audit/components/audit-list";
import { auditFilterOf } from "@/features/audit/filter";
import { listAuditPeople, readAuditPage } from "@/features/audit/queries";
import { requireAdmin } from "@/features/members/gate";
import { AuditTrailFrame } from "./frame";

export const metadata: Metadata = { title: "Audit Trail" };

export default async function AuditTrailPage({ searchParams }: PageProps<"/setup/audit-trail">) {
  const actor = await requireAdmin();
  const { page, ...parameters } = await searchParams;
  const filter = auditFilterOf(parameters);
  const before = typeof page === "string" ? page : undefined;
  const { events, older } = await readAuditPage(actor, filter, before);
  return (
    <AuditTrailFrame>
      <AuditList
        events={events}
        filter={filter}
        older={older}
        first={before === undefined}
        people={await listAuditPeople(actor)}
        recordLabel={filter.record ? (events[0]?.record ?? "this record") : null}
      />
    </AuditTrailFrame>
  );
}
