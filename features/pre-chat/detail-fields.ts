import { type FieldDetails, plainDetails } from "./details";
import type { DetailFields } from "./details.input";

/** A field's details as the form holds them, in which conditions name what they look at by its source. */
export function detailFieldsOf(
  { shownWhen, ...details }: FieldDetails = plainDetails,
  sourceOf: (name: string) => string = (name) => name,
): DetailFields {
  const { match, conditions } = shownWhen ?? { match: "all", conditions: [] };
  return {
    ...details,
    shownWhen: {
      match,
      conditions: conditions.map((each) => ({ ...each, field: sourceOf(each.field) })),
    },
  };
}

/** And back, as the draft keeps them. */
export function detailsFrom(
  { shownWhen, ...details }: DetailFields,
  nameOf: (source: string) => string,
): FieldDetails {
  const conditions = shownWhen.conditions.map((each) => ({ ...each, field: nameOf(each.field) }));
  return {
    ...details,
    shownWhen: conditions.length > 0 ? { match: shownWhen.match, conditions } : null,
  };
}
