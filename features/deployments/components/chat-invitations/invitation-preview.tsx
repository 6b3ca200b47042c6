"use client";

import type { Invitation } from "@/features/chat-invitations/input";
import { compileDeployment } from "../../compile";
import type { DeploymentDraft } from "../../draft";
import { LivePreview } from "../preview/live-preview";

/** The invitation that is open in the form, as visitors would see it. */
export function InvitationPreview({
  draft,
  invitation,
}: {
  draft: DeploymentDraft;
  invitation: Invitation | undefined;
}) {
  const invitations = invitation ? [{ ...invitation, active: true }] : [];
  const config = compileDeployment({ ...draft, invitations });
  return <LivePreview config={config} view="invitation" focused={null} onPart={() => {}} />;
}
