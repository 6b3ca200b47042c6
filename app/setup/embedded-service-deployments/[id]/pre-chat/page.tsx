import { listChoiceLists } from "@/features/choice-lists/queries";
import { getDraft } from "@/features/deployments/queries";
import { requireAdmin } from "@/features/members/gate";
import { listParameters } from "@/features/parameters/queries";
import { orNotFound } from "@/lib/or-not-found";
import { PreChat } from "./pre-chat";

export default async function PreChatPage({
  params,
}: PageProps<"/setup/embedded-service-deployments/[id]/pre-chat">) {
  const actor = await requireAdmin();
  const draft = await orNotFound(getDraft(actor, (await params).id));
  const parameters = await listParameters(actor, draft.channel.id);
  const lists = await listChoiceLists(actor);
  return (
    <PreChat
      draft={draft}
      parameters={parameters.map((parameter) => {
        const { id, label, channelVariableName, dataType, maximumLength, choiceListId } = parameter;
        return { id, label, channelVariableName, dataType, maximumLength, choiceListId };
      })}
      lists={lists.map(({ id, label, choices, defaultChoice }) => {
        return { id, label, choices, defaultChoice };
      })}
    />
  );
}
