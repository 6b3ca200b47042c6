import type { ParameterDataType } from "./channel";
import type { ChoiceList, FormField } from "./embedded-service-config";
import { compilePattern } from "./pattern";
import { type Condition, longestAnswer } from "./pre-chat";

/** An answer as it is kept. Dates are ISO 8601, and so are moments, in UTC. */
export type TypedValue = string | number | boolean;

/** What is wrong with an answer; the widget and the server say it each in their own words. */
export type Fault =
  | { code: "required" | "choice" | "check" | "email" | "number" | "phone" | "date" | "moment" }
  | { code: "boolean" | "unknownChoice" }
  | { code: "tooLong" | "tooSmall" | "tooLarge" | "tooEarly" | "tooLate"; limit: string }
  | { code: "tooShort"; limit: string }
  | { code: "pattern"; message: string };

export type ReadAnswer = { value?: TypedValue; fault?: Fault };

type Answers = Readonly<Record<string, string>>;
type Choices = ChoiceList["choiceListValues"];
type Kind = "text" | "email" | "phone" | "number" | "boolean" | "date" | "datetime" | "choice";

/**
 * The fields that are asked, given the answers so far. A field that is not asked has no answer
 * for the conditions of those after it.
 */
export function shownFields(fields: readonly FormField[], answers: Answers): FormField[] {
  const told: Record<string, string> = {};
  return fields.filter((field) => {
    const { shownWhen } = field;
    if (shownWhen) {
      const holds = (condition: Condition) => holdsFor(condition, told[condition.field] ?? "");
      const shown =
        shownWhen.match === "any"
          ? shownWhen.conditions.some(holds)
          : shownWhen.conditions.every(holds);
      if (!shown) return false;
    }
    told[field.name] = answerOf(answers, field.name);
    return true;
  });
}

function holdsFor({ test, value }: Condition, answer: string): boolean {
  // An unchecked box is not filled: its answer is "false" or none.
  const [said, wanted] = [answer, value].map((text) => text.trim().toLowerCase()) as [
    string,
    string,
  ];
  switch (test) {
    case "is":
      return said === wanted || (wanted === "false" && said === "");
    case "isNot":
      return !(said === wanted || (wanted === "false" && said === ""));
    case "contains":
      return said.includes(wanted);
    case "isFilled":
      return said !== "" && said !== "false";
  }
}

/** Required of every client, or only where the field's condition holds. */
export function isRequired(field: FormField): boolean {
  return field.required || field.requiredWhenShown === true;
}

/** An answer held against its field: as it is kept, or what is wrong with it. */
export function readAnswer(field: FormField, given: string, choices: Choices): ReadAnswer {
  const text = given.trim();
  const kind = kindOf(field);
  if (text === "" || (kind === "boolean" && isRequired(field) && readBoolean(text) === false)) {
    if (!isRequired(field)) return {};
    return { fault: { code: missing[kind] ?? "required" } };
  }
  const read = readAs(kind, field, text, choices);
  const value = read.value === undefined ? undefined : typed(field, kind, read.value, text);
  return { ...read, ...(value !== undefined && { value }) };
}

const missing: Partial<Record<Kind, "check" | "choice">> = { boolean: "check", choice: "choice" };

const byType = {
  Text: "text",
  Email: "email",
  Phone: "phone",
  Number: "number",
  Checkbox: "boolean",
  ChoiceList: "choice",
} as const;

const byDataType: Partial<Record<ParameterDataType, Kind>> = {
  number: "number",
  boolean: "boolean",
  date: "date",
  datetime: "datetime",
  choice: "choice",
};

/** A field asks in its own way; one that nobody sees is what its parameter is. */
function kindOf({ type, control, dataType = "text", choiceListId }: FormField): Kind {
  if (control === "Date") return "date";
  if (type !== "Text") return byType[type];
  const kind = byDataType[dataType] ?? "text";
  return kind === "choice" && choiceListId === undefined ? "text" : kind;
}

function readAs(kind: Kind, field: FormField, text: string, choices: Choices): ReadAnswer {
  switch (kind) {
    case "text":
    case "email":
      return readText(kind, field, text);
    case "phone":
      return readPhone(field, text);
    case "number":
      return readNumber(field, text);
    case "date":
      return readDate(field, text);
    case "datetime":
      return readMoment(text);
    case "boolean": {
      const value = readBoolean(text);
      return value === undefined ? { fault: { code: "boolean" } } : { value };
    }
    case "choice": {
      const choice = choices.find(
        (one) => one.choiceListValueName === text || one.choiceListValueId === text,
      );
      // Clients send a choice's name or its id; what is kept is what a person reads.
      return choice ? { value: choice.choiceListValueName } : { fault: { code: "unknownChoice" } };
    }
  }
}

/** As its parameter declares it: a number asked into a text stays what was typed. */
function typed(field: FormField, kind: Kind, value: TypedValue, text: string): TypedValue {
  const { dataType = "text" } = field;
  if (dataType === "number" || dataType === "boolean") return value;
  if (kind === "number") return text;
  return String(value);
}

function readText(kind: "text" | "email", field: FormField, text: string): ReadAnswer {
  const limits = lengthFault(field, text);
  if (limits) return { fault: limits };
  if (kind === "email" && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text)) {
    return { fault: { code: "email" } };
  }
  if (field.pattern && !fits(field.pattern, text)) {
    return { fault: { code: "pattern", message: field.patternMessage ?? "" } };
  }
  return { value: text };
}

function lengthFault({ maxLength, minLength = 0 }: FormField, text: string): Fault | undefined {
  const { length } = text;
  if (length > maxLength) return { code: "tooLong", limit: String(maxLength) };
  if (length < minLength) return { code: "tooShort", limit: String(minLength) };
  return undefined;
}

/** A pattern that cannot be read refuses nobody: it was checked when it was written. */
function fits(source: string, text: string): boolean {
  try {
    return compilePattern(source).matches(text.slice(0, longestAnswer));
  } catch {
    return true;
  }
}

/** With a calling code, national numbers become international ones: 044 555 01 23 is +41445550123. */
function readPhone(field: FormField, text: string): ReadAnswer {
  const digits = latin(text)
    .replace(/^(\+|00)(\d+)\s*\(0\)/, "$1$2")
    .replace(/[\s().\-/]/g, "");
  if (!/^\+?\d{3,}$/.test(digits)) return { fault: { code: "phone" } };
  const { callingCode } = field;
  if (!callingCode) {
    const limits = lengthFault(field, text);
    return limits ? { fault: limits } : { value: text };
  }
  const value = digits.startsWith("+")
    ? digits
    : digits.startsWith("00")
      ? `+${digits.slice(2)}`
      : `${callingCode}${digits.replace(/^0/, "")}`;
  return /^\+[1-9]\d{6,14}$/.test(value) ? { value } : { fault: { code: "phone" } };
}

function readNumber({ minimum, maximum }: FormField, text: string): ReadAnswer {
  const written = latin(text).replace(",", ".");
  if (!/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(written)) return { fault: { code: "number" } };
  const value = Number(written);
  if (!Number.isFinite(value)) return { fault: { code: "number" } };
  if (minimum !== undefined && value < Number(minimum)) {
    return { fault: { code: "tooSmall", limit: minimum } };
  }
  if (maximum !== undefined && value > Number(maximum)) {
    return { fault: { code: "tooLarge", limit: maximum } };
  }
  return { value };
}

/** Digits of Arabic, Persian and full width, as 0 to 9. */
function latin(text: string): string {
  return text
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(/[０-９]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0xff10));
}

/** ISO 8601, alone or at the head of a moment; or day first with dots. Slashes say too little. */
function readDate({ minimum, maximum }: FormField, text: string): ReadAnswer {
  const written = latin(text);
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/.exec(written);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : dotted
      ? [dotted[3], dotted[2], dotted[1]]
      : [];
  const value = dateOf(Number(year), Number(month), Number(day));
  if (value === undefined) return { fault: { code: "date" } };
  if (minimum !== undefined && value < minimum) {
    return { fault: { code: "tooEarly", limit: minimum } };
  }
  if (maximum !== undefined && value > maximum) {
    return { fault: { code: "tooLate", limit: maximum } };
  }
  return { value };
}

function dateOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000;
  return real ? date.toISOString().slice(0, 10) : undefined;
}

/** ISO 8601 with its offset: without one nobody knows which moment it is. */
function readMoment(text: string): ReadAnswer {
  const written = latin(text).replace(" ", "T");
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/i.test(written)) {
    return { fault: { code: "moment" } };
  }
  const moment = new Date(written);
  if (Number.isNaN(moment.getTime())) return { fault: { code: "moment" } };
  return { value: moment.toISOString() };
}

function readBoolean(text: string): boolean | undefined {
  if (/^(true|yes|1)$/i.test(text)) return true;
  return /^(false|no|0)$/i.test(text) ? false : undefined;
}

function answerOf(answers: Answers, name: string): string {
  return Object.hasOwn(answers, name) ? (answers[name] ?? "").trim() : "";
}
