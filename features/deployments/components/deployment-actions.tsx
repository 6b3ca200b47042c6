"use client";

import { Copy, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { ActionsMenu } from "@/components/page/actions-menu";
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
  const [asked, setAsked] = useState<"clone" | "delete">();
  const about = { organizationId, deployment, onClose: () => setAsked(undefined) };

  return (
    <>
      <PublishButton organizationId={organizationId} id={deployment.id} due={due} />
      <ActionsMenu
        label="More actions"
        items={[
          { label: "Clone", icon: <Copy aria-hidden />, onSelect: () => setAsked("clone") },
          { separator: true },
          {
            label: "Delete",
            icon: <Trash2 aria-hidden />,
            danger: true,
            onSelect: () => setAsked("delete"),
          },
        ]}
      />
      {asked === "clone" && <CloneDeploymentDialog {...about} />}
      {asked === "delete" && <DeleteDeployment {...about} conversations={conversations} />}
    </>
  );
}
