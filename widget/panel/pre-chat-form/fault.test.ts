import { expect, it } from "vitest";
import type { FormField } from "@/protocol/embedded-service-config";
import type { FormFieldType } from "@/protocol/pre-chat";
import { texts } from "@/protocol/texts";
import { speak } from "../wording";
import { fault } from "./fault";

speak({ language: "en", direction: "ltr", texts });

function aField(type: FormFieldType, required: boolean): FormField {
  return { name: "x", label: "X", order: 1, type, required, maxLength: 40, isHidden: false };
}

it.each<{ type: FormFieldType; value: string; required?: boolean; says?: RegExp }>([
  { type: "Text", value: "Zoe" },
  { type: "Text", value: "  ", says: /Fill this in/ },
  { type: "Text", value: "", required: false },
  { type: "Text", value: "x".repeat(41), says: /at most 40/ },
  { type: "Email", value: "zoe@example.com" },
  { type: "Email", value: "zoe@", says: /name@example\.com/ },
  { type: "Email", value: "zoe@example", says: /name@example\.com/ },
  { type: "Phone", value: "+49 (0)30 123-45" },
  { type: "Phone", value: "call me", says: /phone number/ },
  { type: "Number", value: "-4.5" },
  { type: "Number", value: "four", says: /such as 42/ },
  { type: "ChoiceList", value: "", says: /Choose one/ },
  { type: "Checkbox", value: "", says: /Check this box/ },
  { type: "Checkbox", value: "false", says: /Check this box/ },
  { type: "Checkbox", value: "true" },
])("$type of “$value” is told $says", ({ type, value, required = true, says }) => {
  const said = fault(aField(type, required), value, [], "en");
  if (says) expect(said).toMatch(says);
  else expect(said).toBeUndefined();
});

it.each<{ field: Partial<FormField>; value: string; says?: RegExp }>([
  { field: { minLength: 3 }, value: "ab", says: /at least 3/ },
  { field: { pattern: "A-\\d+" }, value: "B-1", says: /right form/ },
  {
    field: { pattern: "A-\\d+", patternMessage: "Such as A-1." },
    value: "B-1",
    says: /Such as A-1/,
  },
  { field: { type: "Number", minimum: "2" }, value: "1", says: /2 or more/ },
  { field: { control: "Date" }, value: "2026-02-30", says: /Enter a date/ },
  { field: { control: "Date", maximum: "2026-11-22" }, value: "2026-11-23", says: /Nov 22, 2026/ },
  { field: { required: false, requiredWhenShown: true }, value: "", says: /Fill this in/ },
])("$field with “$value” is told $says", ({ field, value, says }) => {
  expect(fault({ ...aField("Text", true), ...field }, value, [], "en")).toMatch(says ?? /^$/);
});
