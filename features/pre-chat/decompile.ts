import type { DecompileContext } from "@/features/deployments/part";
import { AppError } from "@/lib/errors";
import type { EmbeddedServiceConfig, FormField } from "@/protocol/embedded-service-config";
import type { PreChatFieldType } from "@/protocol/pre-chat";
import { type FieldDetails, noTerms, type PreChatTerms } from "./details";
import { type PreChat, type PreChatField, standardFieldOf } from "./fields";

/** A version with the form switched off does not say what it would have asked: the draft keeps its fields. */
export function decompilePreChat(
  version: EmbeddedServiceConfig,
  draft: DecompileContext<PreChat>,
): PreChat {
  const [form] = version.forms;
  const fields = [...form.formFields]
    .sort((one, other) => Number(one.isHidden) - Number(other.isHidden) || one.order - other.order)
    .map((field) => preChatField(field, version, draft));
  const asks = fields.some(({ hidden }) => !hidden);
  const kept = asks ? [] : draft.content.fields.filter(({ hidden }) => !hidden);
  return {
    enabled: asks || version.termsAndConditions !== undefined,
    display: form.displayContext,
    moment: form.moment ?? "BeforeChat",
    terms: termsOf(version, asks, draft.content.terms),
    fields: [...kept.filter((field) => !fields.some(({ name }) => name === field.name)), ...fields],
  };
}

function termsOf(
  { termsAndConditions }: EmbeddedServiceConfig,
  asks: boolean,
  kept: PreChatTerms,
): PreChatTerms {
  if (!termsAndConditions) return asks ? { ...noTerms, text: kept.text } : kept;
  const { isTermsAndConditionsRequired, label } = termsAndConditions;
  return { enabled: true, required: isTermsAndConditionsRequired, text: label };
}

function preChatField(
  field: FormField,
  version: EmbeddedServiceConfig,
  { parameters, channelLabel, content }: DecompileContext<PreChat>,
): PreChatField {
  const standardField = standardFieldOf(field.name) ?? null;
  const parameter = parameters.find(
    ({ channelVariableName }) => channelVariableName === field.name,
  );
  if (!standardField && !parameter) {
    throw new AppError(
      "conflict",
      `That version uses the parameter ${field.name}, which ${channelLabel} no longer has. Add it again, or keep your draft.`,
    );
  }
  const choices =
    version.choiceListConfig.choiceList
      .find(({ choiceListId }) => choiceListId === field.choiceListId)
      ?.choiceListValues.map((value) => value.choiceListValueName) ?? [];
  // A reusable list may have changed since: then the version's choices are the field's own.
  const linked = content.fields.find(
    (one) => one.choiceListId === field.choiceListId && String(one.choices) === String(choices),
  );
  return {
    standardField,
    customParameterId: standardField ? null : (parameter?.id ?? null),
    name: field.name,
    hidden: field.isHidden,
    label: field.label,
    fieldType: typeOf(field),
    required: field.required || field.requiredWhenShown === true,
    maximumLength: field.maxLength,
    dataType: parameter?.dataType ?? "text",
    choices,
    choiceListId: linked?.choiceListId ?? null,
    defaultChoice: linked?.defaultChoice ?? null,
    details: detailsOf(field, linked?.defaultChoice ?? ""),
  };
}

function typeOf({ type, control }: FormField): PreChatFieldType {
  return control === "TextArea" || control === "Date" ? control : type;
}

function detailsOf(field: FormField, defaultChoice: string): FieldDetails {
  const { defaultValue = "" } = field;
  return {
    helpText: field.helpText ?? "",
    placeholder: field.placeholder ?? "",
    defaultValue: defaultValue === defaultChoice ? "" : defaultValue,
    minimumLength: field.minLength ?? null,
    minimum: field.minimum ?? "",
    maximum: field.maximum ?? "",
    pattern: field.pattern ?? "",
    patternMessage: field.patternMessage ?? "",
    callingCode: field.callingCode ?? "",
    radio: field.control === "Radio",
    whenKnown: field.whenKnown ?? "ask",
    shownWhen: field.shownWhen ?? null,
  };
}
