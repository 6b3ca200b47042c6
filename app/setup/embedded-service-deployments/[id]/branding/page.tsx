import { notFound } from "next/navigation";
import { BrandingForm } from "@/features/deployments/components/branding/branding-form";
import { getDraft, listDeployments } from "@/features/deployments/queries";
import { requireAdmin } from "@/features/members/gate";
import { orNotFound } from "@/lib/or-not-found";

export default async function BrandingPage({
  params,
}: PageProps<"/setup/embedded-service-deployments/[id]/branding">) {
  const actor = await requireAdmin();
  const draft = await orNotFound(getDraft(actor, (await params).id));
  if (draft.deploymentType !== "web") notFound();
  const others = (await listDeployments(actor))
    .map((state) => state.draft)
    .filter(({ id, deploymentType }) => id !== draft.id && deploymentType === "web")
    .map(({ id, label, branding }) => ({ id, label, branding }));
  return <BrandingForm draft={draft} others={others} />;
}
