import type { Parameter } from "@/features/parameters/queries";
import { AppError } from "@/lib/errors";
import {
  fieldTypes,
  linesOf,
  type PreChatField,
  standardFieldKinds,
  standardFieldOf,
} from "./fields";
import type { PreChatFields, PreChatInput } from "./input";

/** The form's fields with the parameters that they fill: visible ones first, each in its order. */
export function filledFields(
  { visible, hidden }: Pick<PreChatInput, "visible" | "hidden">,
  parameters: readonly Parameter[],
): PreChatField[] {
  const parameterOf = (id: string, path: string) => {
    const found = parameters.find((parameter) => parameter.id === id);
    if (found) return found;
    const message = "This parameter is no longer on the channel. Choose another.";
    throw new AppError("invalid", message, { fields: { [path]: message } });
  };

  const visibleFields = visible.map(({ source, ...field }, at): PreChatField => {
    const standardField = standardFieldOf(source) ?? null;
    const parameter = standardField ? null : parameterOf(source, `visible.${at}.source`);
    const limit = standardField
      ? standardFieldKinds[standardField].maximumLength
      : (parameter?.maximumLength ?? 255);
    const { typed, choices } = fieldTypes[field.fieldType];
    if (typed && field.maximumLength > limit) {
      const message = `Use at most ${limit}: the parameter holds no more.`;
      throw new AppError("invalid", message, {
        fields: { [`visible.${at}.maximumLength`]: message },
      });
    }
    if (choices && field.choices.some((choice) => choice.length > limit)) {
      const message = `Shorten the choices to ${limit} characters: the parameter holds no more.`;
      throw new AppError("invalid", message, { fields: { [`visible.${at}.choices`]: message } });
    }
    return {
      ...field,
      standardField,
      customParameterId: parameter?.id ?? null,
      name: standardField ?? parameter?.channelVariableName ?? "",
      hidden: false,
      maximumLength: typed ? field.maximumLength : limit,
      choices: choices ? field.choices : [],
    };
  });

  const hiddenFields = hidden.map(({ customParameterId }, at): PreChatField => {
    const parameter = parameterOf(customParameterId, `hidden.${at}.customParameterId`);
    return {
      standardField: null,
      customParameterId,
      name: parameter.channelVariableName,
      hidden: true,
      label: parameter.label,
      fieldType: "Text",
      required: false,
      maximumLength: parameter.maximumLength,
      choices: [],
    };
  });

  return [...visibleFields, ...hiddenFields];
}

/** The same while it is typed, for the preview: unfinished fields show as far as they go. */
export function unfinishedFields(
  { visible, hidden }: Pick<PreChatFields, "visible" | "hidden">,
  parameters: readonly Pick<Parameter, "id" | "channelVariableName">[],
): PreChatField[] {
  const nameOf = (source: string) =>
    standardFieldOf(source) ??
    parameters.find(({ id }) => id === source)?.channelVariableName ??
    source;
  return [
    ...visible.map(({ source, choices, ...field }) => ({
      ...field,
      standardField: standardFieldOf(source) ?? null,
      customParameterId: standardFieldOf(source) ? null : source,
      name: nameOf(source),
      hidden: false,
      maximumLength: field.maximumLength || 255,
      choices: linesOf(choices),
    })),
    ...hidden.map(({ customParameterId }) => ({
      standardField: null,
      customParameterId,
      name: nameOf(customParameterId),
      hidden: true,
      label: "",
      fieldType: "Text" as const,
      required: false,
      maximumLength: 255,
      choices: [],
    })),
  ];
}
