"use client";

import dynamic from "next/dynamic";
import { ActionsMenu } from "@/components/page/actions-menu";
import { cloneItem, deleteItem } from "@/components/page/dialog-item";
import { historyItem } from "@/features/audit/history-item";
import { PublishButton } from "./publish/publish-button";

const CloneDeploymentDialog = dynamic(() =>
  import("./clone-deployment-dialog").then((module) => module.CloneDeploymentDialog),
);
const DeleteDeployment = dynamic(() =>
  import("./delete-deployment").then((module) => module.DeleteDeployment),
);

/** What can be done with a deployment as a whole. */
export function DeploymentActions({
  organizationId,
  deployment,
  conversations,
  due,
}: {
  organizationId: string;
  deployment: { id: string; label: string; domain: string };
  conversations: number;
  /** Whether customers see something else than the draft. */
  due: boolean;
}) {
  const about = { organizationId, deployment };

  return (
    <>
      <PublishButton organizationId={organizationId} id={deployment.id} due={due} />
      <ActionsMenu
        label="More actions"
        items={[
          cloneItem((close) => <CloneDeploymentDialog {...about} onClose={close} />),
          historyItem("deployment", deployment.id),
          { separator: true },
          deleteItem((close) => (
            <DeleteDeployment {...about} conversations={conversations} onClose={close} />
          )),
        ]}
      />
    </>
  );
}
