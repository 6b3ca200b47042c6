import type { ParameterDataType } from "@/protocol/channel";

export const dataTypeLabels: Record<ParameterDataType, string> = {
  text: "Text",
  number: "Number",
  boolean: "Boolean",
  date: "Date",
  datetime: "Date and time",
  choice: "Choice",
};

export const dataTypeHints: Record<ParameterDataType, string> = {
  text: "One text, such as A-1000.",
  number: "Kept as a number, such as 42 or 1.5. Anything else is refused.",
  boolean: "Kept as true or false. Anything else is refused.",
  date: "Kept as a day, such as 2026-11-22. Anything else is refused.",
  datetime: "Kept as a moment, such as 2026-11-22T10:00:00Z. Anything else is refused.",
  choice: "One of a choice list’s choices. Anything else is refused.",
};
