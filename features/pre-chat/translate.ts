import type { Say } from "@/features/deployments/part";
import type { EmbeddedServiceConfig, FormField } from "@/protocol/embedded-service-config";
import { preChatLimits } from "./fields";

/** Only what is shown: a hidden field's label and a choice's value stay as they are. */
export function translatePreChat(config: EmbeddedServiceConfig, say: Say) {
  const { choiceListConfig, termsAndConditions } = config;
  const [form] = config.forms;
  const labelOf = (id: string) =>
    form.formFields.find((field) => field.choiceListId === id)?.label ?? id;
  const forms: EmbeddedServiceConfig["forms"] = [
    {
      ...form,
      formFields: form.formFields.map((field) => (field.isHidden ? field : said(field, say))),
    },
  ];
  const choiceList = choiceListConfig.choiceList.map(({ choiceListId, choiceListValues }) => ({
    choiceListId,
    choiceListValues: choiceListValues.map((choice) => ({
      ...choice,
      choiceListValueName: say({
        key: `preChatChoice.${choiceListId}.${choice.choiceListValueId}`,
        label: `Choice of ${labelOf(choiceListId)}`,
        text: choice.choiceListValueName,
        limit: preChatLimits.choice,
      }),
    })),
  }));
  return {
    forms,
    choiceListConfig: { choiceList },
    ...(termsAndConditions && {
      termsAndConditions: {
        ...termsAndConditions,
        label: say({
          key: "preChatTerms",
          label: "Terms and conditions",
          text: termsAndConditions.label,
          limit: preChatLimits.terms,
        }),
      },
    }),
  };
}

function said(field: FormField, say: Say): FormField {
  const { name, helpText, placeholder, patternMessage } = field;
  const of = (part: string, what: string, text: string, limit: number) =>
    say({ key: `preChat${part}.${name}`, label: `${what} of ${field.label}`, text, limit });
  return {
    ...field,
    label: of("Field", "Label", field.label, preChatLimits.label),
    ...(helpText && { helpText: of("Help", "Help text", helpText, preChatLimits.helpText) }),
    ...(placeholder && {
      placeholder: of("Placeholder", "Placeholder", placeholder, preChatLimits.label),
    }),
    ...(patternMessage && {
      patternMessage: of("Pattern", "Pattern message", patternMessage, preChatLimits.helpText),
    }),
  };
}
