import type { Metadata } from "next";
import { DeletedList } from "@/features/deleted-records/components/deleted-list";
import { listDeletedRecords } from "@/features/deleted-records/queries";
import { requireAdmin } from "@/features/members/gate";
import { AuditTrailFrame } from "../frame";

export const metadata: Metadata = { title: "Recently deleted" };

export default async function RecentlyDeletedPage() {
  const actor = await requireAdmin();
  return (
    <AuditTrailFrame>
      <DeletedList
        organizationId={actor.organizationId}
        records={await listDeletedRecords(actor)}
      />
    </AuditTrailFrame>
  );
}
