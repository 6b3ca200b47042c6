"use client";

import { X } from "lucide-react";
import { useId } from "react";
import { Section } from "@/components/page/section";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { coverageOf, inPercent } from "@/features/texts/cells";
import { languageChoices } from "@/features/texts/language-choices";
import { languageName } from "@/features/texts/language-name";
import type { TextRow } from "@/features/texts/rows";
import type { TextTables } from "@/features/texts/text-tables";
import type { PublishedTexts } from "@/protocol/embedded-service-config";

/** The languages of a deployment, each with how much of it is translated. */
export function TextLanguages({
  rows,
  texts,
  own,
  onChange,
}: {
  rows: readonly TextRow[];
  texts: PublishedTexts;
  own: TextTables;
  onChange: (texts: PublishedTexts) => void;
}) {
  const id = useId();
  const { standard, languages, overrides } = texts;
  const choices = languageChoices([standard, ...languages]);

  /** What was the default stays, as one of the others. */
  function makeStandard(language: string) {
    const others = languages.filter((one) => one !== language);
    onChange({ ...texts, standard: language, languages: [...others, standard] });
  }

  function remove(language: string) {
    const { [language]: _gone, ...kept } = overrides;
    onChange({
      ...texts,
      languages: languages.filter((one) => one !== language),
      overrides: kept,
    });
  }

  return (
    <Section
      stacked
      title="Languages"
      text="Customers read the language that the snippet sets, else their page’s, else their browser’s. A text that is missing in it is said in the default language."
    >
      <ul className="flex flex-wrap gap-2">
        {[standard, ...languages].map((language) => (
          <li
            key={language}
            className="flex min-h-8 items-center gap-2 rounded-md border border-line bg-surface py-0.5 pr-1 pl-2.5 text-ui coarse:min-h-11"
          >
            <span className="font-medium">{languageName(language)}</span>
            <span className="text-muted tabular-nums">
              {inPercent(coverageOf(rows, language, texts, own))}
            </span>
            {language === standard ? (
              <span className="pr-1.5 text-caption text-faint">Default</span>
            ) : (
              <IconButton
                size="small"
                label={`Remove ${languageName(language)}`}
                onClick={() => remove(language)}
              >
                <X aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-x-4 gap-y-3">
        <div className="w-56 max-sm:w-full">
          <label htmlFor={`${id}add`} className="mb-1.5 block text-ui font-medium">
            Add a language
          </label>
          <Select
            id={`${id}add`}
            value=""
            placeholder="Choose one"
            options={choices}
            onValueChange={(language) =>
              onChange({ ...texts, languages: [...languages, language] })
            }
          />
        </div>
        <div className="w-56 max-sm:w-full">
          <label htmlFor={`${id}standard`} className="mb-1.5 block text-ui font-medium">
            Default language
          </label>
          <Select
            id={`${id}standard`}
            value={standard}
            options={[
              ...[standard, ...languages].map((value) => ({ value, label: languageName(value) })),
              ...choices,
            ]}
            onValueChange={makeStandard}
          />
        </div>
      </div>
    </Section>
  );
}
