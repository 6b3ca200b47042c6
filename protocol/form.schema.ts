import * as z from "zod";
import type { ChoicesResponse, Form, FormResponse, InputValue, SelectedOption } from "./message";
import { asset, many, maybe, optionItem, titleItem, value } from "./message-parts.schema";

const text = z.string();
const asked = {
  id: text,
  label: maybe(titleItem),
  hintText: maybe(text),
  required: maybe(z.boolean()),
};

export const input = z.discriminatedUnion("inputType", [
  z.object({
    ...asked,
    inputType: z.literal("TextInput"),
    placeholder: maybe(text),
    keyboardType: maybe(text),
    textContentType: maybe(text),
    textInputType: maybe(text),
    maximumCharacterCount: maybe(z.int()),
    prefixText: maybe(text),
    regEx: maybe(text),
  }),
  z.object({
    ...asked,
    inputType: z.literal("DatePickerInput"),
    startDate: maybe(text),
    minimumDate: maybe(text),
    maximumDate: maybe(text),
    dateFormat: maybe(text),
  }),
  z.object({
    ...asked,
    inputType: z.literal("DateTimePickerInput"),
    startDateTime: maybe(text),
    minimumDateTime: maybe(text),
    maximumDateTime: maybe(text),
    dateTimeFormat: maybe(text),
  }),
  z.object({
    ...asked,
    inputType: z.literal("SelectInput"),
    multipleSelection: maybe(z.boolean()),
    optionItems: many(optionItem),
  }),
  z.object({
    ...asked,
    inputType: z.literal("OptionPickerInput"),
    optionItems: many(optionItem),
    selectedOptionIndex: maybe(z.int()),
  }),
  z.object({
    ...asked,
    inputType: z.literal("SelectNavigationInput"),
    optionItems: many(z.object({ nextInputId: text, optionItem })),
  }),
]);

export const form = z.object({
  formatType: z.literal("Inputs"),
  formTitle: titleItem,
  introScreen: maybe(
    z.object({
      screenType: z.literal("FormSplashScreen"),
      title: maybe(text),
      text: maybe(text),
      buttonLabel: maybe(text),
      imageId: maybe(text),
    }),
  ),
  message: maybe(titleItem),
  reply: maybe(titleItem),
  images: maybe(many(asset)),
  sections: many(
    z.object({
      sectionType: z.literal("SingleInputSection"),
      input,
      nextSectionInputId: maybe(text),
      submitForm: maybe(z.boolean()),
    }),
  ).min(1),
}) satisfies z.ZodType<Form>;

const selectedOption = z.object({
  optionIdentifier: text.min(1, "is required").max(255, "has at most 255 characters"),
  optionTitle: maybe(titleItem),
}) satisfies z.ZodType<SelectedOption>;

export const choicesResponse = z.object({
  formatType: z.literal("Selections", "must be Selections"),
  selectedOptions: many(selectedOption).min(1, "has at least one option"),
}) satisfies z.ZodType<ChoicesResponse>;

export const inputValue = z.discriminatedUnion("inputValueType", [
  z.object({ inputValueType: z.literal("SingleInputValue"), inputId: text, value }),
  z.object({
    inputValueType: z.literal("SelectedOptionsInputValue"),
    inputId: text,
    selectedOptions: many(selectedOption),
  }),
]) satisfies z.ZodType<InputValue>;

export const formAnswers = z.object({
  formatType: z.literal("Inputs", "must be Inputs"),
  inputValues: many(inputValue),
});

export const formResponse = z.discriminatedUnion("formatType", [
  formAnswers,
  z.object({
    formatType: z.literal("Result"),
    result: z.discriminatedUnion("resultType", [
      z.object({
        resultType: z.literal("FormRecordsResult"),
        records: many(
          z.object({
            recordReferenceId: text,
            isCreated: z.boolean(),
            resultMessage: maybe(text),
          }),
        ),
      }),
      z.object({
        resultType: z.literal("FormErrorResult"),
        errors: many(z.object({ errorType: text, errorMessage: text, errorCode: maybe(text) })),
      }),
    ]),
  }),
]) satisfies z.ZodType<FormResponse>;
