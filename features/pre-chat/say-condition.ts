import type { ConditionTest, ShownWhen } from "@/protocol/pre-chat";

export const testLabels: Record<ConditionTest, string> = {
  is: "is",
  isNot: "is not",
  contains: "contains",
  isFilled: "is filled in",
};

/** "Topic is Orders and Order number is filled in". */
export function sayCondition(
  { match, conditions }: ShownWhen,
  labelOf: (name: string) => string,
): string {
  return conditions
    .map(({ field, test, value }) =>
      `${labelOf(field)} ${testLabels[test]} ${test === "isFilled" ? "" : value}`.trim(),
    )
    .join(match === "all" ? " and " : " or ");
}
