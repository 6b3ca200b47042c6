"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { CheckboxField } from "@/components/form/checkbox-field";
import { SwitchField } from "@/components/form/switch-field";
import { TextAreaField } from "@/components/form/text-area-field";
import { Section } from "@/components/page/section";
import { preChatLimits } from "@/features/pre-chat/fields";
import type { PreChatFields } from "@/features/pre-chat/input";

/** The words that customers accept at the end of the form. */
export function TermsFields() {
  const { control } = useFormContext<PreChatFields>();
  const enabled = useWatch({ control, name: "terms.enabled" });
  return (
    <Section
      stacked
      title="Terms and conditions"
      text="A box at the end of the form. What was accepted is kept with its words and its time."
    >
      <SwitchField<PreChatFields>
        name="terms.enabled"
        label="Show terms and conditions"
        hint="Asked again only when the words change."
      />
      {enabled && (
        <>
          <TextAreaField<PreChatFields>
            name="terms.text"
            label="Terms"
            hint="A link is written as [text](address), such as I agree to the [privacy policy](https://example.com/privacy)."
            rows={3}
            maxLength={preChatLimits.terms}
          />
          <CheckboxField<PreChatFields>
            name="terms.required"
            label="Acceptance required"
            hint="The chat starts only when the box is checked."
          />
        </>
      )}
    </Section>
  );
}
