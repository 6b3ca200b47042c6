"use client";

import { Suspense, useState } from "react";
import { useWatch } from "react-hook-form";
import { LanguageBar } from "@/components/form/language-bar";
import { RadioCardsField } from "@/components/form/radio-cards-field";
import { SettingsForm } from "@/components/form/settings-form";
import { useSettingsForm } from "@/components/form/use-settings-form";
import { Notice } from "@/components/page/notice";
import { Section } from "@/components/page/section";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { languageChoices } from "@/features/texts/language-choices";
import { languageName } from "@/features/texts/language-name";
import { consentTypes } from "@/protocol/consent";
import { saveConsentAction } from "../actions";
import { type Consent, emptyLanguage, suggestedLanguage } from "../consent";
import { consentFieldsOf, consentOf, languageFieldsOf } from "../fields";
import type { ConsentFields } from "../input";
import type { ChannelConsent, Said } from "../queries";
import { consentLacks } from "../readiness";
import { consentTypeWords } from "../words";
import { CollisionList } from "./collision-list";
import { KeywordTester } from "./keyword-tester";
import { LanguageTexts } from "./language-texts";

const typeOptions = consentTypes.map((value) => ({ value, ...consentTypeWords[value] }));

export function ConsentForm({
  organizationId,
  channelId,
  stored: { revision, consent },
  said,
}: {
  organizationId: string;
  channelId: string;
  stored: ChannelConsent;
  /** Whole messages of the last 30 days. */
  said: Promise<Said[]>;
}) {
  const defaults = consentFieldsOf(consent);
  const state = useSettingsForm<ConsentFields, void>({
    schema: () => import("../input").then((input) => input.consentFields),
    defaults,
    save: (fields) => saveConsentAction(organizationId, { ...fields, channelId, revision }),
    saved: "Saved. Live now.",
  });
  const { control, setValue, getValues } = state.form;
  const typed = { ...defaults, ...useWatch({ control }) } as ConsentFields;
  const now = consentOf(typed) ?? consent;
  const [shown, setShown] = useState(now.languages[0].language);
  const tags = typed.languages.map(({ language }) => language);
  const at = Math.max(0, tags.indexOf(shown));
  const name = languageName(tags[at] ?? "");

  function setLanguages(languages: ConsentFields["languages"]) {
    setValue("languages", languages, { shouldDirty: true });
  }

  function add(language: string) {
    setLanguages([...getValues("languages"), languageFieldsOf(emptyLanguage(language))]);
    setShown(language);
  }

  function remove(language: string) {
    setLanguages(getValues("languages").filter((one) => one.language !== language));
    if (language === shown) setShown(tags[0] ?? "");
  }

  return (
    <SettingsForm state={state}>
      <Section title="Consent" text="How much customers agree to before your team writes to them.">
        <RadioCardsField<ConsentFields> name="type" label="Consent type" options={typeOptions} />
        <Lacks consent={now} onFill={() => setLanguages(withSuggestions(getValues("languages")))} />
      </Section>
      <Section
        stacked
        title="Languages"
        text="Customers read their own language where it stands here, else the default one. Words of all languages are heard."
      >
        <LanguageBar
          languages={tags.map((value) => ({ value, label: languageName(value) }))}
          shown={tags[at] ?? ""}
          choices={languageChoices(tags)}
          onShow={setShown}
          onAdd={add}
          onRemove={remove}
        />
      </Section>
      <div className="mt-10 border-t border-line pt-10">
        <LanguageTexts key={`${at}${tags[at]}`} at={at} name={name} type={typed.type} />
      </div>
      <Section
        title="Keyword tester"
        text="Try a message on the words as they stand here, saved or not."
      >
        <KeywordTester consent={now} />
      </Section>
      <Section
        title="Words to look at"
        text="Words that two things share, and words that people say anyway."
      >
        <Suspense fallback={<Skeleton className="w-3/5" />}>
          <CollisionList consent={now} said={said} />
        </Suspense>
      </Section>
    </SettingsForm>
  );
}

function Lacks({ consent, onFill }: { consent: Consent; onFill: () => void }) {
  const lacks = consentLacks(consent);
  if (lacks.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title="The channel cannot be active like this"
      action={
        <Button size="small" onClick={onFill}>
          Fill in suggestions
        </Button>
      }
    >
      {lacks.map(({ message }) => message).join(" ")}
    </Notice>
  );
}

/** What stands there stays; what is empty in the default language is suggested. */
function withSuggestions([first, ...others]: ConsentFields["languages"]) {
  if (!first) return [];
  const suggested = Object.entries(languageFieldsOf(suggestedLanguage));
  const filled = Object.fromEntries(
    suggested.map(([name, text]) => [name, first[name as keyof typeof first] || text]),
  ) as typeof first;
  return [filled, ...others];
}
