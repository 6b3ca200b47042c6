import type { Metadata } from "next";
import { BusinessHoursRecord } from "@/features/business-hours/components/business-hours-record";
import { getBusinessHours, listDeploymentsOn } from "@/features/business-hours/queries";
import { answerAt } from "@/features/business-hours/say";
import { requireAdmin } from "@/features/members/gate";
import { orNotFound } from "@/lib/or-not-found";

type Props = PageProps<"/setup/business-hours/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { label } = await orNotFound(getBusinessHours(await requireAdmin(), (await params).id));
  return { title: label };
}

export default async function BusinessHoursRecordPage({ params }: Props) {
  const actor = await requireAdmin();
  const hours = await orNotFound(getBusinessHours(actor, (await params).id));
  return (
    <BusinessHoursRecord
      organizationId={actor.organizationId}
      hours={hours}
      deployments={await listDeploymentsOn(actor, hours.id)}
      now={answerAt(hours, Date.now())}
    />
  );
}
