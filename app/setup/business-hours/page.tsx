import type { Metadata } from "next";
import { BusinessHoursList } from "@/features/business-hours/components/business-hours-list";
import { listBusinessHours } from "@/features/business-hours/queries";
import { answerAt } from "@/features/business-hours/say";
import { requireAdmin } from "@/features/members/gate";

export const metadata: Metadata = { title: "Business Hours" };

export default async function BusinessHoursPage() {
  const actor = await requireAdmin();
  const hours = await listBusinessHours(actor);
  return (
    <BusinessHoursList
      organizationId={actor.organizationId}
      rows={hours.map((each) => ({
        id: each.id,
        label: each.label,
        developerName: each.developerName,
        timeZone: each.timeZone,
        standard: each.standard,
        deployments: each.deployments,
        now: answerAt(each, Date.now()),
        updatedAt: each.updatedAt,
      }))}
    />
  );
}
