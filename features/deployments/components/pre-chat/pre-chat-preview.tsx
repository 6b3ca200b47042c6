"use client";

import { type Control, useWatch } from "react-hook-form";
import { noTerms } from "@/features/pre-chat/details";
import { unfinishedFields } from "@/features/pre-chat/filled";
import type { PreChatFields } from "@/features/pre-chat/input";
import { compileDeployment } from "../../compile";
import type { DeploymentDraft } from "../../draft";
import { LivePreview } from "../preview/live-preview";
import type { FillableList, FillableParameter } from "./sources";

/** The questions as they are typed; the conversation while nothing is asked. */
export function PreChatPreview({
  draft,
  parameters,
  lists,
  control,
  onPart,
}: {
  draft: DeploymentDraft;
  parameters: FillableParameter[];
  lists: FillableList[];
  control: Control<PreChatFields>;
  onPart: () => void;
}) {
  const typedForm = useWatch({ control }) as PreChatFields;
  const { enabled, display, moment, terms, visible, hidden } = typedForm;
  const config = compileDeployment({
    ...draft,
    preChat: {
      enabled,
      display,
      moment: moment ?? "BeforeChat",
      terms: terms ?? noTerms,
      fields: unfinishedFields({ visible, hidden }, { parameters, lists }),
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
