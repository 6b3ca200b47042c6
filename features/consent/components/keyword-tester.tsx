"use client";

import { useId, useState } from "react";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { languageName } from "@/features/texts/language-name";
import type { ConsentStatus } from "@/protocol/consent";
import type { Consent } from "../consent";
import { explainMessage } from "../explain";

const standings: { value: ConsentStatus; label: string }[] = [
  { value: "ImplicitlyOptedIn", label: "Wrote to you, agreed to nothing" },
  { value: "ExplicitlyOptedIn", label: "Agreed once" },
  { value: "DoublyOptedIn", label: "Agreed twice" },
  { value: "OptedOut", label: "Opted out" },
];

/** What a message would bring about, by the words as they stand in the form. */
export function KeywordTester({ consent }: { consent: Consent }) {
  const id = useId();
  const [text, setText] = useState("please stop");
  const [language, setLanguage] = useState(consent.languages[0].language);
  const [status, setStatus] = useState<ConsentStatus>("ImplicitlyOptedIn");
  const spoken = consent.languages.some((one) => one.language === language)
    ? language
    : consent.languages[0].language;
  const result = explainMessage(consent, { text, language: spoken, status });

  return (
    <>
      <div>
        <label htmlFor={`${id}text`} className="mb-1.5 block text-ui font-medium">
          Customer's message
        </label>
        <Input
          id={`${id}text`}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <div>
          <label htmlFor={`${id}language`} className="mb-1.5 block text-ui font-medium">
            Customer's language
          </label>
          <Select
            id={`${id}language`}
            value={spoken}
            options={consent.languages.map((one) => ({
              value: one.language,
              label: languageName(one.language),
            }))}
            onValueChange={setLanguage}
          />
        </div>
        <div>
          <label htmlFor={`${id}status`} className="mb-1.5 block text-ui font-medium">
            The customer
          </label>
          <Select
            id={`${id}status`}
            value={status}
            options={standings}
            onValueChange={(value) => setStatus(value as ConsentStatus)}
          />
        </div>
      </div>
      <section
        aria-label="What would happen"
        aria-live="polite"
        className="rounded-lg border border-line bg-canvas p-4 text-ui"
      >
        {text.trim() === "" ? (
          <p className="text-muted">Type a message to see what it would do.</p>
        ) : (
          <>
            <p className="font-medium">{result.title}</p>
            {result.sentences.map((sentence) => (
              <p key={sentence} className="mt-1 text-muted">
                {sentence}
              </p>
            ))}
            {result.answer && (
              <p
                dir="auto"
                className="mt-3 w-fit max-w-full rounded-xl rounded-bl-sm bg-hover px-3 py-2 text-body wrap-anywhere whitespace-pre-wrap"
              >
                {result.answer}
              </p>
            )}
          </>
        )}
      </section>
    </>
  );
}
