import type { Parameter } from "@/features/parameters/queries";
import { fieldTypes, type PreChatField } from "@/features/pre-chat/fields";

export type MovedFields = {
  /** As they are on the new channel; those that need a missing parameter still name the old one. */
  fields: PreChatField[];
  /** Of the old channel: the new one has none that takes the value. */
  missing: Parameter[];
  /** Fields that cannot come along: a parameter there has the name, but not the kind. */
  lost: { label: string; why: string }[];
};

type Sides = { from: readonly Parameter[]; to: readonly Parameter[] };

/**
 * What becomes of a draft's fields on another channel. A value is known by its channel variable
 * name, which pages and conditions say: there the parameter of the same one takes it.
 */
export function moveFields(fields: readonly PreChatField[], { from, to }: Sides): MovedFields {
  const moved: MovedFields = { fields: [], missing: [], lost: [] };
  for (const field of fields) {
    const own = from.find(({ id }) => id === field.customParameterId);
    if (!own) {
      moved.fields.push(field);
      continue;
    }
    const there = to.find((each) => sameText(each.channelVariableName, own.channelVariableName));
    const namesake = to.find((each) => sameText(each.developerName, own.developerName));
    if (there && takes(there, field)) {
      moved.fields.push({
        ...field,
        customParameterId: there.id,
        maximumLength: Math.min(field.maximumLength, there.maximumLength),
      });
    } else if (there ?? namesake) {
      const why = there
        ? `${there.label} keeps values of another kind there.`
        : `${namesake?.label} has the name ${own.developerName} there, for another value.`;
      moved.lost.push({ label: field.label, why });
    } else {
      moved.fields.push(field);
      if (!moved.missing.includes(own)) moved.missing.push(own);
    }
  }
  return moved;
}

function takes(there: Parameter, field: PreChatField): boolean {
  if (there.dataType === "choice" && there.choiceListId !== field.choiceListId) return false;
  return field.hidden || fieldTypes[field.fieldType].fills.includes(there.dataType);
}

function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
