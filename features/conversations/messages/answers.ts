import { AppError } from "@/lib/errors";
import type {
  AbstractMessage,
  ChoicesMessage,
  ChoicesResponseMessage,
  FormMessage,
  FormResponseMessage,
  Input,
  InputValue,
  Section,
  SelectedOption,
} from "@/protocol/message";
import { named, optionsOf } from "@/protocol/message-text";
import { compilePattern } from "@/protocol/pattern";

/** An answer with the titles of what was chosen; refuses one that does not fit its question. */
export function answered(
  response: ChoicesResponseMessage | FormResponseMessage,
  question: AbstractMessage | undefined,
): AbstractMessage {
  if (response.messageType === "ChoicesResponseMessage") {
    if (question?.messageType !== "ChoicesMessage") throw unasked("choices");
    return withChoices(response, question);
  }
  if (question?.messageType !== "FormMessage") throw unasked("a form");
  return withForm(response, question);
}

function unasked(what: string): AppError {
  return new AppError(
    "invalid",
    `message.inReplyToMessageId names no message of this conversation that offers ${what}.`,
  );
}

function withChoices(
  response: ChoicesResponseMessage,
  { choices }: ChoicesMessage,
): ChoicesResponseMessage {
  const { formatType, selectedOptions } = response.choicesResponse;
  if (choices.formatType !== "ListPicker") requireOne(selectedOptions);
  return {
    ...response,
    choicesResponse: { formatType, selectedOptions: titled(selectedOptions, optionsOf(choices)) },
  };
}

type Offered = { optionIdentifier: string; title: string }[];

function titled(selected: readonly SelectedOption[], offered: Offered): SelectedOption[] {
  return selected.map(({ optionIdentifier }) => {
    const option = offered.find((each) => each.optionIdentifier === optionIdentifier);
    if (!option) throw new AppError("invalid", `There is no option ${optionIdentifier}.`);
    return { optionIdentifier, optionTitle: { itemType: "TitleItem", title: option.title } };
  });
}

function requireOne(selected: readonly SelectedOption[]): void {
  if (selected.length > 1) throw new AppError("invalid", "Choose one option only.");
}

function withForm(response: FormResponseMessage, { form }: FormMessage): FormResponseMessage {
  if (response.formResponse.formatType !== "Inputs") throw unasked("this answer");
  const { formatType, inputValues } = response.formResponse;
  const inputs = new Map(form.sections.map(({ input }) => [input.id, input]));
  const given = new Map<string, InputValue>();
  for (const value of inputValues) {
    const input = inputs.get(value.inputId);
    if (!input) throw unfit(value.inputId, "is not part of the form");
    if (given.has(value.inputId)) throw unfit(value.inputId, "is answered twice");
    given.set(value.inputId, fitting(input, value));
  }
  for (const input of asked(form.sections, given)) {
    if (input.required && !given.has(input.id)) throw unfit(input.id, "is required");
  }
  return { ...response, formResponse: { formatType, inputValues: [...given.values()] } };
}

function unfit(inputId: string, why: string): AppError {
  return new AppError("invalid", `Input ${inputId} ${why}.`);
}

/** The questions that the answers lead through: a choice may jump over some. */
function asked(sections: readonly Section[], given: ReadonlyMap<string, InputValue>): Input[] {
  const passed = new Map<string, Input>();
  let section: Section | undefined = sections[0];
  while (section && !passed.has(section.input.id)) {
    const { input, nextSectionInputId, submitForm } = section;
    passed.set(input.id, input);
    const next: string | null | undefined = jump(input, given.get(input.id)) ?? nextSectionInputId;
    if (submitForm && !next) break;
    const after: number = sections.indexOf(section) + 1;
    section = next ? sections.find((each) => each.input.id === next) : sections[after];
  }
  return [...passed.values()];
}

function jump(input: Input, value: InputValue | undefined): string | undefined {
  if (input.inputType !== "SelectNavigationInput") return undefined;
  if (value?.inputValueType !== "SelectedOptionsInputValue") return undefined;
  const chosen = value.selectedOptions[0]?.optionIdentifier;
  return input.optionItems.find(({ optionItem }) => optionItem.optionIdentifier === chosen)
    ?.nextInputId;
}

function fitting(input: Input, value: InputValue): InputValue {
  if (value.inputValueType === "SelectedOptionsInputValue") {
    const offered = offeredBy(input);
    if (!offered) throw unfit(input.id, "takes a value, not options");
    if (input.required && value.selectedOptions.length === 0) throw unfit(input.id, "is required");
    const several = input.inputType === "SelectInput" && input.multipleSelection;
    if (!several) requireOne(value.selectedOptions);
    return { ...value, selectedOptions: titled(value.selectedOptions, offered) };
  }
  if (offeredBy(input)) throw unfit(input.id, "takes one of its options");
  const why = misfit(input, value.value);
  if (why) throw unfit(input.id, why);
  return value;
}

function offeredBy(input: Input): Offered | undefined {
  switch (input.inputType) {
    case "SelectInput":
    case "OptionPickerInput":
      return input.optionItems.map(named);
    case "SelectNavigationInput":
      return input.optionItems.map(({ optionItem }) => named(optionItem));
    default:
      return undefined;
  }
}

type Single = Extract<InputValue, { inputValueType: "SingleInputValue" }>["value"];

function misfit(input: Input, value: Single): string | undefined {
  switch (input.inputType) {
    case "TextInput":
      return value.valueType === "TextValue"
        ? textMisfit(input, value.textValue)
        : "takes a TextValue";
    case "DatePickerInput":
      return value.valueType === "DateValue"
        ? outside(value.dateValue, input.minimumDate, input.maximumDate)
        : "takes a DateValue";
    case "DateTimePickerInput":
      return value.valueType === "DateTimeValue"
        ? outside(value.dateTimeValue, input.minimumDateTime, input.maximumDateTime)
        : "takes a DateTimeValue";
    default:
      return undefined;
  }
}

function textMisfit(
  input: Extract<Input, { inputType: "TextInput" }>,
  text: string,
): string | undefined {
  if (input.required && text.trim() === "") return "is required";
  const longest = input.maximumCharacterCount;
  if (longest != null && [...text].length > longest) return `has at most ${longest} characters`;
  if (input.regEx && text !== "" && !matches(input.regEx, text)) return "is not in the form asked";
  return undefined;
}

/** A pattern of kinds that ours cannot read refuses nothing: its writer's own check comes later. */
function matches(pattern: string, text: string): boolean {
  try {
    return compilePattern(pattern).matches(text);
  } catch {
    return true;
  }
}

function outside(
  value: string,
  minimum: string | null | undefined,
  maximum: string | null | undefined,
): string | undefined {
  const time = Date.parse(value);
  if (minimum && time < Date.parse(minimum)) return `is before ${minimum}`;
  if (maximum && time > Date.parse(maximum)) return `is after ${maximum}`;
  return undefined;
}
