"use client";

import { classNames } from "@/components/ui/class-names";
import type { PreviewView } from "@/protocol/preview";

const labels: Record<PreviewView, string> = {
  conversation: "Conversation",
  "pre-chat": "Questions",
  launcher: "Chat button",
  "no-rep": "Nobody available",
  ended: "Ended",
  invitation: "Invitation",
};

/** What of the chat the preview shows. */
export function ViewPicker({
  views,
  view,
  onChange,
}: {
  views: readonly PreviewView[];
  view: PreviewView;
  onChange: (view: PreviewView) => void;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend of its own
    <div role="group" aria-label="Preview shows" className="flex w-fit rounded-md bg-sunken p-0.5">
      {views.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === view}
          onClick={() => onChange(each)}
          className={classNames(
            "h-7 rounded-md px-2.5 text-ui font-medium transition-colors coarse:h-11",
            each === view ? "bg-surface text-ink shadow-control" : "text-muted hover:text-ink",
          )}
        >
          {labels[each]}
        </button>
      ))}
    </div>
  );
}
