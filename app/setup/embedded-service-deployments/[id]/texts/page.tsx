import { TextsForm } from "@/features/deployments/components/texts/texts-form";
import { getDraft } from "@/features/deployments/queries";
import { requireAdmin } from "@/features/members/gate";
import { ownTexts } from "@/features/texts/own-texts";
import { orNotFound } from "@/lib/or-not-found";

export default async function TextsPage({
  params,
}: PageProps<"/setup/embedded-service-deployments/[id]/texts">) {
  const actor = await requireAdmin();
  const draft = await orNotFound(getDraft(actor, (await params).id));
  return <TextsForm draft={draft} own={ownTexts} />;
}
