"use client";

import { type Control, useWatch } from "react-hook-form";
import { unfinishedFields } from "@/features/pre-chat/filled";
import type { PreChatFields } from "@/features/pre-chat/input";
import { compileDeployment } from "../../compile";
import type { DeploymentDraft } from "../../draft";
import { LivePreview } from "../preview/live-preview";
import type { FillableParameter } from "./sources";

/** The questions as they are typed; the conversation while nothing is asked. */
export function PreChatPreview({
  draft,
  parameters,
  control,
  onPart,
}: {
  draft: DeploymentDraft;
  parameters: FillableParameter[];
  control: Control<PreChatFields>;
  onPart: () => void;
}) {
  const { enabled = false, display, visible = [], hidden = [] } = useWatch({ control });
  const typed = { visible, hidden } as Pick<PreChatFields, "visible" | "hidden">;
  const config = compileDeployment({
    ...draft,
    preChat: {
      enabled,
      display: display ?? draft.preChat.display,
      fields: unfinishedFields(typed, parameters),
    },
  });
  return (
    <LivePreview
      config={config}
      view={enabled && visible.length > 0 ? "pre-chat" : "conversation"}
      focused={null}
      onPart={onPart}
    />
  );
}
