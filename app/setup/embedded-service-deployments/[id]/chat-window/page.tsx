import { notFound } from "next/navigation";
import { ChatWindowForm } from "@/features/deployments/components/chat-window/chat-window-form";
import { getDraft } from "@/features/deployments/queries";
import { requireAdmin } from "@/features/members/gate";
import { orNotFound } from "@/lib/or-not-found";

export default async function ChatWindowPage({
  params,
}: PageProps<"/setup/embedded-service-deployments/[id]/chat-window">) {
  const actor = await requireAdmin();
  const draft = await orNotFound(getDraft(actor, (await params).id));
  if (draft.deploymentType !== "web") notFound();
  return <ChatWindowForm draft={draft} />;
}
