import { expect, it, test } from "vitest";
import type { FormField } from "./embedded-service-config";
import type { ConditionTest } from "./pre-chat";
import { readAnswer, shownFields } from "./pre-chat-rules";

function aField(field: Partial<FormField> = {}): FormField {
  const plain = { name: "x", label: "X", order: 1, type: "Text", required: false } as const;
  return { ...plain, maxLength: 40, isHidden: false, ...field };
}

it.each<[Partial<FormField>, string, string | number | boolean]>([
  [{ dataType: "number" }, " 1.5 ", 1.5],
  [{ dataType: "number" }, "1,5", 1.5],
  [{ dataType: "number" }, "١٢", 12],
  [{ dataType: "number" }, "1e+21", 1e21],
  [{ dataType: "boolean" }, "Yes", true],
  [{ dataType: "boolean" }, "0", false],
  [{ dataType: "date" }, "2026-11-22", "2026-11-22"],
  [{ dataType: "date" }, "2026-11-22T23:59:00Z", "2026-11-22"],
  [{ dataType: "date" }, "2.1.2026", "2026-01-02"],
  [{ dataType: "datetime" }, "2026-11-22 10:00+01:00", "2026-11-22T09:00:00.000Z"],
  [{ type: "Phone", callingCode: "+41" }, "044 555 01 23", "+41445550123"],
  [{ type: "Phone", callingCode: "+41" }, "+49 (0)30 123456", "+4930123456"],
  [{ type: "Phone", callingCode: "+41" }, "0049 30 123456", "+4930123456"],
  [{ type: "Checkbox" }, "true", "true"],
])("%o keeps %s as %s", (field, text, value) => {
  expect(readAnswer(aField(field), text, [])).toEqual({ value });
});

it.each<[Partial<FormField>, string, string]>([
  [{ dataType: "number" }, "1 000", "number"],
  [{ dataType: "number" }, "0x10", "number"],
  [{ dataType: "number" }, "1e999", "number"],
  [{ dataType: "boolean" }, "maybe", "boolean"],
  [{ dataType: "date" }, "2026-02-29", "date"],
  [{ dataType: "date" }, "11/22/2026", "date"],
  [{ dataType: "datetime" }, "2026-11-22T10:00", "moment"],
  [{ type: "Number", minimum: "1", maximum: "5" }, "0.5", "tooSmall"],
  [{ type: "Number", minimum: "1", maximum: "5" }, "6", "tooLarge"],
  [{ control: "Date", minimum: "2026-01-01" }, "2025-12-31", "tooEarly"],
  [{ minLength: 3 }, "ab", "tooShort"],
  [{ required: true }, "  ", "required"],
  [{ type: "Checkbox", required: true }, "false", "check"],
  [{ type: "ChoiceList", requiredWhenShown: true }, "", "choice"],
  [{ pattern: "A-\\d+" }, "B-1", "pattern"],
  [{ type: "Phone", callingCode: "+41" }, "12", "phone"],
])("%o refuses %s as %s", (field, text, code) => {
  expect(readAnswer(aField(field), text, []).fault?.code).toBe(code);
});

it.each<[ConditionTest, string, string, boolean]>([
  ["is", "Orders", "orders", true],
  ["is", "Orders", "", false],
  ["is", "false", "", true],
  ["isNot", "Orders", "Billing", true],
  ["isNot", "Orders", " Orders ", false],
  ["contains", "ord", "My order", true],
  ["isFilled", "", "x", true],
  ["isFilled", "", "false", false],
])("a field shown when another %s “%s” with “%s” is shown: %s", (test, value, answer, shown) => {
  const conditions = [{ field: "a", test, value }];
  const fields = [
    aField({ name: "a" }),
    aField({ name: "b", shownWhen: { match: "all", conditions } }),
  ];
  expect(shownFields(fields, { a: answer }).length === 2).toBe(shown);
});

test("what hangs on a field that is not asked is not asked either", () => {
  const on = (field: string) =>
    ({ match: "all", conditions: [{ field, test: "isFilled", value: "" }] }) as const;
  const when = (field: string) => ({ ...on(field), conditions: [...on(field).conditions] });
  const fields = [
    aField({ name: "a" }),
    aField({ name: "b", shownWhen: when("a") }),
    aField({ name: "c", shownWhen: when("b") }),
  ];
  const answers = { b: "left from before", c: "too" };
  expect(shownFields(fields, answers).map(({ name }) => name)).toEqual(["a"]);
});

test("any one condition is enough where the field says so, each is needed otherwise", () => {
  const conditions = ["a", "b"].map((field) => ({ field, test: "is" as const, value: "1" }));
  const fields = (match: "all" | "any") => [
    aField({ name: "a" }),
    aField({ name: "b" }),
    aField({ name: "c", shownWhen: { match, conditions } }),
  ];
  expect(shownFields(fields("any"), { a: "1" })).toHaveLength(3);
  expect(shownFields(fields("all"), { a: "1" })).toHaveLength(2);
  expect(shownFields(fields("all"), { a: "1", b: "1" })).toHaveLength(3);
});
