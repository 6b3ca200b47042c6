import { compileDeployment } from "@/features/deployments/compile";
import { TextsForm } from "@/features/deployments/components/texts/texts-form";
import { getDraft } from "@/features/deployments/queries";
import { requireAdmin } from "@/features/members/gate";
import { ownTexts } from "@/features/texts/own-texts";
import { ownTextsIn } from "@/features/texts/translate";
import { orNotFound } from "@/lib/or-not-found";

export default async function TextsPage({
  params,
}: PageProps<"/setup/embedded-service-deployments/[id]/texts">) {
  const actor = await requireAdmin();
  const draft = await orNotFound(getDraft(actor, (await params).id));
  const compiled = compileDeployment(draft);
  return (
    <TextsForm draft={draft} compiled={compiled} ownTexts={ownTextsIn(compiled)} own={ownTexts} />
  );
}
