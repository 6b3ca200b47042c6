"use client";

import { useId, useState } from "react";
import { useWatch } from "react-hook-form";
import { LanguageBar } from "@/components/form/language-bar";
import { SettingsForm } from "@/components/form/settings-form";
import { useSettingsForm } from "@/components/form/use-settings-form";
import { Section } from "@/components/page/section";
import { ButtonLink } from "@/components/ui/button-link";
import { Select } from "@/components/ui/select";
import { languageChoices } from "@/features/texts/language-choices";
import { languageName } from "@/features/texts/language-name";
import { saveAutomatedResponsesAction } from "../actions";
import { responseFieldsOf } from "../fields";
import type { AutomatedResponsesFields } from "../input";
import { mergeFieldsOf } from "../merge-fields";
import type { ChannelResponses } from "../queries";
import type { PreviewCustomer } from "../sending/queries";
import type { ResponseSlot } from "../slots";
import { SlotFields } from "./slot-fields";

type Part = { title: string; text: string; slots: ResponseSlot[] };

const parts: Part[] = [
  {
    title: "While they wait",
    text: "Before a rep accepts, and when a chat changes hands.",
    slots: ["acknowledgement", "reroute"],
  },
  {
    title: "With a rep",
    text: "From the moment a rep accepts. Minutes until a chat is set aside are on the tab Session.",
    slots: ["start", "idle_warning", "inactive"],
  },
  { title: "At the end", text: "When the rep or the customer ends the chat.", slots: ["end"] },
];

export function AutomatedResponsesForm({
  organizationId,
  channelId,
  stored: { revision, content },
  parameters,
  customers,
}: {
  organizationId: string;
  channelId: string;
  stored: ChannelResponses;
  parameters: { developerName: string; label: string }[];
  /** Recent ones, to read the texts as they would have. */
  customers: PreviewCustomer[];
}) {
  const defaults = responseFieldsOf(content);
  const state = useSettingsForm<AutomatedResponsesFields, void>({
    schema: () => import("../input").then((input) => input.automatedResponsesFields),
    defaults,
    save: (fields) =>
      saveAutomatedResponsesAction(organizationId, { ...fields, channelId, revision }),
    saved: "Saved. Live now.",
  });
  const { control, setValue } = state.form;
  const tags = useWatch({ control, name: "languages" }) ?? defaults.languages;
  const [chosen, setShown] = useState(defaults.languages[0] ?? "en");
  const [first = "en"] = tags;
  const shown = tags.includes(chosen) ? chosen : first;
  const [reader, setReader] = useState("sample");
  const known = customers.find(({ sessionId }) => sessionId === reader)?.values;

  function setLanguages(languages: string[]) {
    setValue("languages", languages, { shouldDirty: true });
  }

  return (
    <SettingsForm state={state}>
      <Section
        stacked
        title="Languages"
        text="Each customer reads their own language where it has a text, else the default one."
      >
        <LanguageBar
          languages={tags.map((value) => ({ value, label: languageName(value) }))}
          shown={shown}
          choices={languageChoices(tags)}
          onShow={setShown}
          onAdd={(language) => {
            setLanguages([...tags, language]);
            setShown(language);
          }}
          onRemove={(language) => setLanguages(tags.filter((one) => one !== language))}
        />
        <Reader customers={customers} value={reader} onChange={setReader} />
      </Section>
      {parts.map(({ title, text, slots }) => (
        <Section key={title} title={title} text={text}>
          {slots.map((slot) => {
            const fields = mergeFieldsOf(slot, parameters);
            return (
              <SlotFields
                key={slot}
                slot={slot}
                language={shown}
                fallback={shown === first ? undefined : languageName(first)}
                fields={fields}
                values={
                  known ?? Object.fromEntries(fields.map(({ name, sample }) => [name, sample]))
                }
              />
            );
          })}
        </Section>
      ))}
      <Section
        title="Consent"
        text="What customers read when they opt in or out, or ask for help, stands with its words."
      >
        <ButtonLink href={`/setup/messaging-channels/${channelId}/consent`}>
          Open consent responses
        </ButtonLink>
      </Section>
    </SettingsForm>
  );
}

function Reader({
  customers,
  value,
  onChange,
}: {
  customers: PreviewCustomer[];
  value: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="w-72 max-sm:w-full">
      <label htmlFor={id} className="mb-1.5 block text-ui font-medium">
        Preview as
      </label>
      <Select
        id={id}
        value={value}
        options={[
          { value: "sample", label: "A sample customer" },
          ...customers.map(({ sessionId, name, at }) => ({
            value: sessionId,
            label: `${name}, ${at.slice(0, 10)}`,
          })),
        ]}
        onValueChange={onChange}
      />
    </div>
  );
}
