import type { Metadata } from "next";
import { AuditEvent } from "@/features/audit/components/audit-event";
import { readAuditEvent } from "@/features/audit/queries";
import { requireAdmin } from "@/features/members/gate";
import { orNotFound } from "@/lib/or-not-found";

export const metadata: Metadata = { title: "Audit event" };

export default async function AuditEventPage({ params }: PageProps<"/setup/audit-trail/[id]">) {
  const actor = await requireAdmin();
  return <AuditEvent event={await orNotFound(readAuditEvent(actor, (await params).id))} />;
}
