import type { AutomatedResponsesFields } from "./input";
import { responseSlots } from "./slots";
import type { AutomatedResponses } from "./stored";

/** Automated responses as their form holds them: the texts alone. */
export function responseFieldsOf({
  languages,
  slots,
  idleWarningMinutes,
}: AutomatedResponses): AutomatedResponsesFields {
  const fields = responseSlots.map((slot) => {
    const { on, contents } = slots[slot];
    const texts = languages.map((language) => [language, contents[language]?.text ?? ""]);
    return [slot, { on, texts: Object.fromEntries(texts) as Record<string, string> }];
  });
  return {
    languages: [...languages],
    slots: Object.fromEntries(fields) as AutomatedResponsesFields["slots"],
    idleWarningMinutes,
  };
}
