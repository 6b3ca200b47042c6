"use client";

import { type Control, useWatch } from "react-hook-form";
import type { ChatWindowFields } from "@/features/chat-window/input";
import type { PreviewView } from "@/protocol/preview";
import { compileDeployment } from "../../compile";
import type { DeploymentDraft } from "../../draft";
import { LivePreview } from "../preview/live-preview";

/** Follows each switch by itself, so that the form need not be drawn again. */
export function ChatWindowPreview({
  draft,
  control,
  view,
}: {
  draft: DeploymentDraft;
  control: Control<ChatWindowFields>;
  view: PreviewView;
}) {
  const chatWindow = { ...draft.chatWindow, ...useWatch({ control }) };
  const config = compileDeployment({ ...draft, chatWindow });
  return <LivePreview config={config} view={view} focused={null} onPart={() => {}} />;
}
