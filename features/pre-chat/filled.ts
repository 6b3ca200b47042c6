import type { ChoiceListRecord } from "@/features/choice-lists/queries";
import type { Parameter } from "@/features/parameters/queries";
import { AppError } from "@/lib/errors";
import type { ParameterDataType } from "@/protocol/channel";
import { readAnswer } from "@/protocol/pre-chat-rules";
import { choiceListOf, compileField } from "./compile";
import { detailsFrom } from "./detail-fields";
import { plainDetails } from "./details";
import {
  fieldTypes,
  linesOf,
  type PreChatField,
  standardFieldKinds,
  standardFieldOf,
  typesFor,
} from "./fields";
import type { PreChatFields, PreChatInput } from "./input";
import { sayFault } from "./say-fault";

type Known = { parameters: readonly Parameter[]; lists: readonly ChoiceListRecord[] };

/** The form's fields with the parameters that they fill: visible ones first, each in its order. */
export function filledFields(
  { visible, hidden }: Pick<PreChatInput, "visible" | "hidden">,
  { parameters, lists }: Known,
): PreChatField[] {
  const parameterOf = (id: string, path: string) =>
    parameters.find((parameter) => parameter.id === id) ??
    refuse(path, "This parameter is no longer on the channel. Choose another.");
  const listOf = (id: string, path: string) =>
    lists.find((list) => list.id === id) ??
    refuse(path, "This choice list does not exist any more. Choose another.");
  const nameOf = (source: string) =>
    parameters.find(({ id }) => id === source)?.channelVariableName ?? source;

  const visibleFields = visible.map(({ source, choiceListId, ...field }, at): PreChatField => {
    const standardField = standardFieldOf(source) ?? null;
    const parameter = standardField ? null : parameterOf(source, `visible.${at}.source`);
    const dataType = parameter?.dataType ?? "text";
    const limit = standardField
      ? standardFieldKinds[standardField].maximumLength
      : (parameter?.maximumLength ?? 255);
    const { typed, choices } = fieldTypes[field.fieldType];
    if (parameter && !typesFor(dataType).includes(field.fieldType)) {
      refuse(`visible.${at}.fieldType`, whichType(dataType));
    }
    if (typed && field.maximumLength > limit) {
      const message = `Use at most ${limit}: the parameter holds no more.`;
      refuse(`visible.${at}.maximumLength`, message);
    }
    const listId = choices ? (parameter?.choiceListId ?? choiceListId) : "";
    const list = listId ? listOf(listId, `visible.${at}.choiceListId`) : null;
    const offered = list?.choices ?? (choices ? field.choices : []);
    if (offered.some((choice) => choice.length > limit)) {
      const message = `Shorten the choices to ${limit} characters: the parameter holds no more.`;
      refuse(`visible.${at}.${list ? "choiceListId" : "choices"}`, message);
    }
    const filled: PreChatField = {
      ...field,
      standardField,
      customParameterId: parameter?.id ?? null,
      name: nameOf(source),
      hidden: false,
      maximumLength: typed ? field.maximumLength : limit,
      dataType,
      choices: offered,
      choiceListId: list?.id ?? null,
      defaultChoice: list?.defaultChoice ?? null,
      details: detailsFrom(field.details, nameOf),
    };
    checkDetails(filled, `visible.${at}.details`);
    return filled;
  });

  const hiddenFields = hidden.map(({ customParameterId }, at): PreChatField => {
    const parameter = parameterOf(customParameterId, `hidden.${at}.customParameterId`);
    const list = lists.find(({ id }) => id === parameter.choiceListId) ?? null;
    return {
      standardField: null,
      customParameterId,
      name: parameter.channelVariableName,
      hidden: true,
      label: parameter.label,
      fieldType: "Text",
      required: false,
      maximumLength: parameter.maximumLength,
      dataType: parameter.dataType,
      choices: list?.choices ?? [],
      choiceListId: list?.id ?? null,
      defaultChoice: null,
      details: plainDetails,
    };
  });

  return [...visibleFields, ...hiddenFields];
}

/** Its range and its default are answers themselves, and read as those. */
function checkDetails(field: PreChatField, path: string): void {
  const { minimum, maximum, defaultValue } = field.details;
  const choices = choiceListOf(field).choiceListValues;
  const compiled = compileField({ ...field, required: false }, 1);
  const { minimum: _from, maximum: _to, ...open } = compiled;
  if (fieldTypes[field.fieldType].details.includes("range")) {
    for (const [name, bound] of Object.entries({ minimum, maximum })) {
      const { fault } = readAnswer(open, bound, choices);
      if (fault) refuse(`${path}.${name}`, `“${bound}” ${sayFault(fault)}`);
    }
    const apart =
      field.fieldType === "Date" ? minimum > maximum : Number(minimum) > Number(maximum);
    if (minimum && maximum && apart) refuse(`${path}.maximum`, "Ends before it begins");
  }
  const { fault } = readAnswer(compiled, defaultValue, choices);
  if (fault) refuse(`${path}.defaultValue`, `“${defaultValue}” ${sayFault(fault)}`);
}

function whichType(dataType: ParameterDataType): string {
  const labels = typesFor(dataType).map((type) => fieldTypes[type].label);
  if (labels.length === 0) return "No field can ask for a date and time. Make it a hidden field.";
  return `This parameter does not hold that. Choose ${labels.join(" or ")}.`;
}

function refuse(path: string, message: string): never {
  throw new AppError("invalid", message, { fields: { [path]: message } });
}

type Choosable = {
  parameters: readonly Pick<Parameter, "id" | "channelVariableName" | "dataType">[];
  lists: readonly Pick<ChoiceListRecord, "id" | "choices" | "defaultChoice">[];
};

/** The same while it is typed, for the preview: unfinished fields show as far as they go. */
export function unfinishedFields(
  { visible, hidden }: Pick<PreChatFields, "visible" | "hidden">,
  { parameters, lists }: Choosable,
): PreChatField[] {
  const parameterOf = (id: string) => parameters.find((parameter) => parameter.id === id);
  const nameOf = (source: string) => parameterOf(source)?.channelVariableName ?? source;
  return [
    ...visible.map(({ source, choices, choiceListId, details, ...field }): PreChatField => {
      const list = lists.find(({ id }) => id === choiceListId);
      return {
        ...field,
        standardField: standardFieldOf(source) ?? null,
        customParameterId: standardFieldOf(source) ? null : source,
        name: nameOf(source),
        hidden: false,
        maximumLength: field.maximumLength || 255,
        dataType: parameterOf(source)?.dataType ?? "text",
        choices: list?.choices ?? linesOf(choices),
        choiceListId: list?.id ?? null,
        defaultChoice: list?.defaultChoice ?? null,
        details: details ? detailsFrom(details, nameOf) : plainDetails,
      };
    }),
    ...hidden.map(
      ({ customParameterId }): PreChatField => ({
        standardField: null,
        customParameterId,
        name: nameOf(customParameterId),
        hidden: true,
        label: "",
        fieldType: "Text",
        required: false,
        maximumLength: 255,
        dataType: "text",
        choices: [],
        choiceListId: null,
        defaultChoice: null,
        details: plainDetails,
      }),
    ),
  ];
}
