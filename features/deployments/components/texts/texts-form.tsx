"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { SettingsForm } from "@/components/form/settings-form";
import { useSettingsForm } from "@/components/form/use-settings-form";
import type { TextsFields } from "@/features/texts/input";
import { rowsOf } from "@/features/texts/rows";
import { withStandards } from "@/features/texts/standards";
import type { TextTables } from "@/features/texts/text-tables";
import type { PublishedConfig, PublishedTexts } from "@/protocol/embedded-service-config";
import { saveTextsAction } from "../../actions";
import type { DeploymentDraft } from "../../draft";
import type { OwnText } from "../../part";
import { savedToDraft } from "../../words";
import { WithPreview } from "../preview/with-preview";
import { useSavedBeforePublish } from "../publish/unsaved-form";
import { TextLanguages } from "./text-languages";
import { TextMatrix } from "./text-matrix";

const TextsPreview = dynamic(
  () => import("./texts-preview").then((module) => module.TextsPreview),
  { ssr: false },
);

/** The tab Texts: everything that customers read, in every language, in one table. */
export function TextsForm({
  draft,
  compiled,
  ownTexts,
  own: ours,
}: {
  draft: DeploymentDraft;
  /** What customers would receive of the draft. */
  compiled: PublishedConfig;
  /** The texts that an admin wrote in it. */
  ownTexts: OwnText[];
  own: TextTables;
}) {
  const { id, revision, organizationId } = draft;
  const state = useSettingsForm<TextsFields, void>({
    schema: () => import("@/features/texts/input").then((input) => input.textsInput),
    defaults: draft.texts,
    save: (texts) => saveTextsAction(organizationId, { id, revision, texts }),
    saved: savedToDraft,
  });
  const { form } = state;
  const texts: PublishedTexts = form.watch();
  const languages = [texts.standard, ...texts.languages];
  const [chosen, setChosen] = useState(texts.standard);
  const shown = languages.includes(chosen) ? chosen : texts.standard;
  useSavedBeforePublish({ dirty: form.formState.isDirty, save: state.save });

  const config = { ...compiled, texts };
  const rows = rowsOf(ownTexts, languages);
  const own = withStandards(ours, ownTexts);

  function change(next: PublishedTexts) {
    for (const name of ["standard", "languages", "overrides"] as const) {
      if (next[name] !== texts[name]) form.setValue(name, next[name], { shouldDirty: true });
    }
  }

  return (
    <WithPreview
      wide
      preview={(close) => (
        <TextsPreview
          config={config}
          own={own}
          language={shown}
          languages={languages}
          onLanguage={setChosen}
          onPart={close}
        />
      )}
    >
      <SettingsForm state={state}>
        <TextLanguages rows={rows} texts={texts} own={own} onChange={change} />
        <TextMatrix
          rows={rows}
          texts={texts}
          own={own}
          developerName={draft.developerName}
          shown={shown}
          onShow={setChosen}
          onChange={change}
        />
      </SettingsForm>
    </WithPreview>
  );
}
