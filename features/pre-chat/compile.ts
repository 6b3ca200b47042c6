import type {
  ChoiceList,
  EmbeddedServiceConfig,
  FormField,
  FormFieldDetails,
  TermsAndConditions,
} from "@/protocol/embedded-service-config";
import type { FieldControl, FormFieldType, PreChatFieldType } from "@/protocol/pre-chat";
import type { PreChatTerms } from "./details";
import { fieldTypes, type PreChat, type PreChatField } from "./fields";
import { termsVersion } from "./terms-version";

/** The form as customers' clients receive it: the field's members, and ours beside them. */
export function compilePreChat({ enabled, display, moment, terms, fields }: PreChat) {
  const asked = enabled ? fields.filter(({ hidden }) => !hidden) : [];
  const hidden = fields.filter((field) => field.hidden);
  const forms: EmbeddedServiceConfig["forms"] = [
    {
      formType: "PreChat",
      displayContext: display,
      ...(moment !== "BeforeChat" && { moment }),
      formFields: [
        ...asked.map((field, at) => compileField(field, at + 1)),
        ...hidden.map((field) => compileField(field, -1)),
      ],
    },
  ];
  const lists = [...asked, ...hidden].filter(isChosen).map(choiceListOf);
  return {
    forms,
    choiceListConfig: {
      choiceList: [...new Map(lists.map((one) => [one.choiceListId, one])).values()],
    },
    ...(enabled && terms.enabled && { termsAndConditions: termsOf(terms) }),
  };
}

/** One field as clients receive it; -1 is the place of those that nobody sees. */
export function compileField(field: PreChatField, order: number): FormField {
  const conditional = field.details.shownWhen !== null && !field.hidden;
  const control = controlOf(field);
  return {
    name: field.name,
    label: field.label,
    order,
    type: wireType(field.fieldType),
    required: field.required && !conditional,
    maxLength: field.maximumLength,
    isHidden: field.hidden,
    ...(isChosen(field) && { choiceListId: listId(field) }),
    ...(control && { control }),
    ...(field.dataType !== "text" && { dataType: field.dataType }),
    ...(field.required && conditional && { requiredWhenShown: true as const }),
    ...(!field.hidden && detailsOf(field)),
  };
}

/** Clients that know the field's types alone ask for a date and for several lines as for a text. */
function wireType(type: PreChatFieldType): FormFieldType {
  return type === "TextArea" || type === "Date" ? "Text" : type;
}

function controlOf({ fieldType, details }: PreChatField): FieldControl | undefined {
  if (fieldType === "TextArea" || fieldType === "Date") return fieldType;
  return fieldType === "ChoiceList" && details.radio ? "Radio" : undefined;
}

/** Only what its type has: what another type left in the draft changes nothing. */
function detailsOf({ fieldType, details, defaultChoice }: PreChatField): FormFieldDetails {
  const has = fieldTypes[fieldType].details;
  const { helpText, placeholder, minimumLength, pattern, callingCode, whenKnown } = details;
  const defaultValue = details.defaultValue || (fieldType === "ChoiceList" && defaultChoice) || "";
  const range = has.includes("range");
  return {
    ...(helpText && { helpText }),
    ...(has.includes("placeholder") && placeholder && { placeholder }),
    ...(defaultValue && { defaultValue }),
    ...(has.includes("length") && minimumLength !== null && { minLength: minimumLength }),
    ...(range && details.minimum && { minimum: details.minimum }),
    ...(range && details.maximum && { maximum: details.maximum }),
    ...(has.includes("pattern") && pattern && { pattern, patternMessage: details.patternMessage }),
    ...(has.includes("callingCode") && callingCode && { callingCode }),
    ...(whenKnown !== "ask" && { whenKnown }),
    ...(details.shownWhen && { shownWhen: details.shownWhen }),
  };
}

function isChosen({ fieldType, dataType, hidden }: PreChatField): boolean {
  return fieldType === "ChoiceList" || (hidden && dataType === "choice");
}

/** A field's own list has the field's name, and a reusable one its id: both stay between versions. */
function listId({ name, choiceListId }: PreChatField): string {
  return choiceListId ?? name;
}

export function choiceListOf(field: PreChatField): ChoiceList {
  const first = field.details.defaultValue || field.defaultChoice;
  return {
    choiceListId: listId(field),
    choiceListValues: field.choices.map((choice, at) => ({
      order: at + 1,
      choiceListValueName: choice,
      choiceListValueId: choice,
      isDefaultValue: choice === first,
    })),
  };
}

function termsOf({ required, text }: PreChatTerms): TermsAndConditions {
  return {
    isTermsAndConditionsEnabled: true,
    isTermsAndConditionsRequired: required,
    label: text,
    version: termsVersion(text),
  };
}
