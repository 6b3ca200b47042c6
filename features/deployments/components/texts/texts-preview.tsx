"use client";

import { useState } from "react";
import { Select } from "@/components/ui/select";
import { languageName } from "@/features/texts/language-name";
import { resolveWording } from "@/features/texts/resolve";
import type { TextTables } from "@/features/texts/text-tables";
import { configIn } from "@/features/texts/translate";
import type { PublishedConfig } from "@/protocol/embedded-service-config";
import type { PreviewView } from "@/protocol/preview";
import { LivePreview } from "../preview/live-preview";
import { ViewPicker } from "../preview/view-picker";

const views = ["conversation", "pre-chat", "launcher"] as const;

/** The chat as a customer of the chosen language sees it. */
export function TextsPreview({
  config,
  own,
  language,
  languages,
  onLanguage,
  onPart,
}: {
  config: PublishedConfig;
  own: TextTables;
  language: string;
  languages: readonly string[];
  onLanguage: (language: string) => void;
  onPart: () => void;
}) {
  const [view, setView] = useState<PreviewView>("conversation");

  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <ViewPicker views={views} view={view} onChange={setView} />
        <Select
          aria-label="Preview in"
          className="min-w-32 flex-1"
          value={language}
          options={languages.map((value) => ({ value, label: languageName(value) }))}
          onValueChange={onLanguage}
        />
      </div>
      <LivePreview
        config={configIn(language, config, own)}
        wording={resolveWording(language, config.texts, own)}
        view={view}
        focused={null}
        onPart={onPart}
      />
    </>
  );
}
