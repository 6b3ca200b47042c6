"use client";

import { useState } from "react";
import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";
import type { PreviewView } from "@/protocol/preview";
import { LivePreview } from "./live-preview";
import { ViewPicker } from "./view-picker";

/** The chat as it is drafted, for people outside. */
export function SharedPreview({ config }: { config: EmbeddedServiceConfig }) {
  const asks = config.forms[0].formFields.some(({ isHidden }) => !isHidden);
  const views: PreviewView[] = [
    "conversation",
    ...(asks ? (["pre-chat"] as const) : []),
    "launcher",
    ...(config.invitations.length > 0 ? (["invitation"] as const) : []),
    "no-rep",
    "ended",
  ];
  const [view, setView] = useState<PreviewView>("conversation");

  return (
    <div className="flex h-190 max-h-[80dvh] flex-col gap-3">
      <div className="max-w-full overflow-x-auto">
        <ViewPicker views={views} view={view} onChange={setView} />
      </div>
      <LivePreview config={config} view={view} focused={null} onPart={() => {}} />
    </div>
  );
}
