import type { DecompileContext, DeploymentPart, Say } from "@/features/deployments/part";
import { AppError } from "@/lib/errors";
import type {
  ChoiceList,
  EmbeddedServiceConfig,
  FormField,
} from "@/protocol/embedded-service-config";
import { comparePreChat } from "./compare";
import { type PreChat, type PreChatField, preChatLimits, standardFieldOf } from "./fields";

export const preChatPart: DeploymentPart<PreChat> = {
  standard: { enabled: false, display: "Conversation", fields: [] },
  compile,
  decompile,
  translate,
  compare: comparePreChat,
};

function compile({ enabled, display, fields }: PreChat) {
  const asked = enabled ? fields.filter(({ hidden }) => !hidden) : [];
  const hidden = fields.filter((field) => field.hidden);
  const forms: EmbeddedServiceConfig["forms"] = [
    {
      formType: "PreChat",
      displayContext: display,
      formFields: [
        ...asked.map((field, at) => formField(field, at + 1)),
        ...hidden.map((field) => formField(field, -1)),
      ],
    },
  ];
  const lists = asked.filter(({ fieldType }) => fieldType === "ChoiceList").map(choiceList);
  return { forms, choiceListConfig: { choiceList: lists } };
}

function formField(field: PreChatField, order: number): FormField {
  return {
    name: field.name,
    label: field.label,
    order,
    type: field.fieldType,
    required: field.required,
    maxLength: field.maximumLength,
    isHidden: field.hidden,
    ...(field.fieldType === "ChoiceList" && { choiceListId: field.name }),
  };
}

/** A field has at most one list, so the field's name names it and stays the same between versions. */
function choiceList({ name, choices }: PreChatField): ChoiceList {
  return {
    choiceListId: name,
    choiceListValues: choices.map((choice, at) => ({
      order: at + 1,
      choiceListValueName: choice,
      choiceListValueId: choice,
      isDefaultValue: false,
    })),
  };
}

/** A version with the form switched off does not say what it would have asked: the draft keeps its fields. */
function decompile(version: EmbeddedServiceConfig, draft: DecompileContext<PreChat>): PreChat {
  const [form] = version.forms;
  const fields = [...form.formFields]
    .sort((one, other) => Number(one.isHidden) - Number(other.isHidden) || one.order - other.order)
    .map((field) => preChatField(field, version, draft));
  const asks = fields.some(({ hidden }) => !hidden);
  const kept = asks ? [] : draft.content.fields.filter(({ hidden }) => !hidden);
  return {
    enabled: asks,
    display: form.displayContext,
    fields: [...kept.filter((field) => !fields.some(({ name }) => name === field.name)), ...fields],
  };
}

function preChatField(
  field: FormField,
  version: EmbeddedServiceConfig,
  { parameters, channelLabel }: DecompileContext<PreChat>,
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
  const list = version.choiceListConfig.choiceList.find(
    ({ choiceListId }) => choiceListId === field.choiceListId,
  );
  return {
    standardField,
    customParameterId: standardField ? null : (parameter?.id ?? null),
    name: field.name,
    hidden: field.isHidden,
    label: field.label,
    fieldType: field.type,
    required: field.required,
    maximumLength: field.maxLength,
    choices: list?.choiceListValues.map((value) => value.choiceListValueName) ?? [],
  };
}

/** Only what is shown: a hidden field's label and a choice's value stay as they are. */
function translate({ forms: [form], choiceListConfig }: EmbeddedServiceConfig, say: Say) {
  const labelOf = (name: string) =>
    form.formFields.find((field) => field.choiceListId === name)?.label ?? name;
  const forms: EmbeddedServiceConfig["forms"] = [
    {
      ...form,
      formFields: form.formFields.map((field) =>
        field.isHidden
          ? field
          : {
              ...field,
              label: say({
                key: `preChatField.${field.name}`,
                label: `Label of ${field.label}`,
                text: field.label,
                limit: preChatLimits.label,
              }),
            },
      ),
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
  return { forms, choiceListConfig: { choiceList } };
}
