import type { ChoiceListRecord } from "@/features/choice-lists/queries";
import type { Parameter } from "@/features/parameters/queries";
import type { Carried } from "./trace";

type Carrying = Pick<
  Parameter,
  "channelVariableName" | "label" | "dataType" | "maximumLength" | "choiceListId"
>;

/** A parameter as it takes values that no form asks for. */
export function carriedBy(
  parameter: Carrying,
  lists: readonly Pick<ChoiceListRecord, "id" | "choices">[],
): Carried {
  const { channelVariableName, label, dataType, maximumLength, choiceListId } = parameter;
  const choices = lists.find(({ id }) => id === choiceListId)?.choices ?? [];
  return {
    field: {
      name: channelVariableName,
      label,
      order: -1,
      type: "Text",
      required: false,
      maxLength: maximumLength,
      isHidden: true,
      ...(dataType !== "text" && { dataType }),
      ...(choiceListId !== null && { choiceListId }),
    },
    choices: choices.map((choice, at) => ({
      order: at + 1,
      choiceListValueName: choice,
      choiceListValueId: choice,
      isDefaultValue: false,
    })),
  };
}
