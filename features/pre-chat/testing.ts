import { plainDetails } from "./details";
import type { PreChatField } from "./fields";

/** A visible text field, called as the parameter that it fills. */
export function aPreChatField(name: string, overrides: Partial<PreChatField> = {}): PreChatField {
  return {
    standardField: null,
    customParameterId: name,
    name,
    hidden: false,
    label: name,
    fieldType: "Text",
    required: false,
    maximumLength: 80,
    dataType: "text",
    choices: [],
    choiceListId: null,
    defaultChoice: null,
    details: plainDetails,
    ...overrides,
  };
}
