import { TextAreaField } from "@/components/form/text-area-field";
import { Section } from "@/components/page/section";
import type { ConsentType } from "@/protocol/consent";
import type { ConsentText, KeywordList } from "../consent";
import type { ConsentFields } from "../input";
import { maximumConsentTextLength } from "../limits";
import { consentTextWords, keywordListWords } from "../words";

/** What one language asks, hears and answers. */
export function LanguageTexts({
  at,
  name,
  type,
}: {
  /** Its place among the languages. */
  at: number;
  name: string;
  type: ConsentType;
}) {
  const asks = type !== "implicit_opt_in";
  const text = (part: ConsentText) => <Text at={at} part={part} />;
  const keywords = (part: KeywordList) => <Keywords at={at} part={part} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the sections within have headings of their own
    <div role="group" aria-label={name}>
      <Section
        title="Opt out"
        text={`How customers say in ${name} that they want no more messages.`}
      >
        {keywords("optOutKeywords")}
        {text("optOutConfirmation")}
      </Section>
      <Section
        title="Opt in"
        text={
          asks
            ? "How customers are asked, and how they agree."
            : "Optional here: a customer who opted out comes back with one of these words, or by writing anything else."
        }
      >
        {asks && text("optInPrompt")}
        {keywords("optInKeywords")}
        {type === "double_opt_in" && (
          <>
            {text("doubleOptInPrompt")}
            {keywords("doubleOptInKeywords")}
          </>
        )}
        {text("optInConfirmation")}
      </Section>
      <Section title="Help" text="Words that are answered at once, whoever has the chat.">
        {keywords("helpKeywords")}
        {text("helpResponse")}
      </Section>
      <Section title="Your own words" text="One more set of words with an answer of its own.">
        {keywords("customKeywords")}
        {text("customResponse")}
      </Section>
    </div>
  );
}

function Text({ at, part }: { at: number; part: ConsentText }) {
  return (
    <TextAreaField<ConsentFields>
      key={`${at}${part}`}
      name={`languages.${at}.${part}`}
      rows={2}
      dir="auto"
      maxLength={maximumConsentTextLength}
      {...consentTextWords[part]}
    />
  );
}

function Keywords({ at, part }: { at: number; part: KeywordList }) {
  return (
    <TextAreaField<ConsentFields>
      key={`${at}${part}`}
      name={`languages.${at}.${part}`}
      rows={2}
      dir="auto"
      mono
      spellCheck={false}
      autoCapitalize="none"
      {...keywordListWords[part]}
    />
  );
}
