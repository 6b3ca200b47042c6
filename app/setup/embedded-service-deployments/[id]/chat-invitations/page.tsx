import { notFound } from "next/navigation";
import { InvitationsForm } from "@/features/deployments/components/chat-invitations/invitations-form";
import { getDraft } from "@/features/deployments/queries";
import { requireAdmin } from "@/features/members/gate";
import { orNotFound } from "@/lib/or-not-found";

export default async function ChatInvitationsPage({
  params,
}: PageProps<"/setup/embedded-service-deployments/[id]/chat-invitations">) {
  const actor = await requireAdmin();
  const draft = await orNotFound(getDraft(actor, (await params).id));
  if (draft.deploymentType !== "web") notFound();
  return <InvitationsForm draft={draft} />;
}
