import { describe, expect, it, test } from "vitest";
import { aConfig } from "@/features/conversations/testing";
import type { FormField } from "@/protocol/embedded-service-config";
import { carriedBy } from "./carried";
import type { Told } from "./told";
import {
  answersAny,
  asksAtHandOver,
  asksEverySession,
  checkPreChatValues,
  checkUnaskedValues,
  leftToAsk,
} from "./values";

const given = (values: Record<string, string | number>): Told => ({
  terms: null,
  values: Object.entries(values).map(([name, value]) => ({
    ...{ name, label: name, type: "text" as const, value, hidden: false, verified: false },
  })),
});

it.each<{ field: Partial<FormField>; value: string; kept: string | number | boolean | null }>([
  { field: { type: "Text" }, value: " Zoe ", kept: "Zoe" },
  { field: { type: "Text" }, value: "x".repeat(41), kept: null },
  { field: { type: "Email" }, value: "zoe@example.com", kept: "zoe@example.com" },
  { field: { type: "Email" }, value: "zoe@example", kept: null },
  { field: { type: "Phone" }, value: "+41 (0)44 555-01.23", kept: "+41 (0)44 555-01.23" },
  { field: { type: "Number" }, value: "-12.5", kept: "-12.5" },
  { field: { type: "Number", dataType: "number" }, value: "-12,5", kept: -12.5 },
  { field: { type: "Number" }, value: "Infinity", kept: null },
  { field: { type: "Checkbox" }, value: "true", kept: "true" },
  { field: { type: "Checkbox", dataType: "boolean" }, value: "true", kept: true },
  { field: { type: "ChoiceList", choiceListId: "choices" }, value: "choice_1", kept: "Orders" },
  { field: { type: "ChoiceList", choiceListId: "choices" }, value: "Other", kept: null },
])("$field takes $value as $kept", ({ field, value, kept }) => {
  const config = aConfig("address", {
    formFields: [{ name: "field", ...field }],
    choices: ["Billing", "Orders"],
  });
  const check = () => checkPreChatValues(config, { field: value });
  if (kept === null) expect(check).toThrow(/^routingAttributes: field /);
  else expect(check().values[0]?.value).toBe(kept);
});

test("a required visible field must be filled, a hidden one never", () => {
  const config = aConfig("address", {
    formFields: [
      { name: "shown", required: true },
      { name: "unseen", required: true, isHidden: true },
    ],
  });
  expect(() => checkPreChatValues(config, { unseen: "x" })).toThrow("shown is required");
  expect(() => checkPreChatValues(config, { shown: " " })).toThrow("shown is required");
  expect(checkPreChatValues(config, { shown: "x" }).values).toHaveLength(1);
});

test("keys that neither form nor channel have are left out, also those of every object", () => {
  const config = aConfig("address", { formFields: [{ name: "constructor" }] });
  const sent = JSON.parse('{"__proto__": "x", "other": "y"}');
  expect(checkPreChatValues(config, sent).values).toEqual([]);
});

test("a parameter takes values also where no form asks for it, as its type declares", () => {
  const seats = { channelVariableName: "Seats", label: "Seats", maximumLength: 255 } as const;
  const carried = [carriedBy({ ...seats, dataType: "number", choiceListId: null }, [])];
  const config = aConfig("address");
  expect(checkPreChatValues(config, { Seats: "12" }, { carried }).values).toMatchObject([
    { name: "Seats", type: "number", value: 12, hidden: true, verified: false },
  ]);
  expect(() => checkPreChatValues(config, { Seats: "many" }, { carried })).toThrow(
    "routingAttributes: Seats is not a number.",
  );
});

test("a field whose condition does not hold is neither demanded nor kept", () => {
  const shownWhen = {
    match: "all",
    conditions: [{ field: "topic", test: "is", value: "Orders" }],
  } as const;
  const config = aConfig("address", {
    formFields: [
      { name: "topic" },
      {
        name: "order",
        requiredWhenShown: true,
        shownWhen: { ...shownWhen, conditions: [...shownWhen.conditions] },
      },
    ],
  });
  const names = (sent: Record<string, string>) =>
    checkPreChatValues(config, sent).values.map(({ name }) => name);
  expect(names({ topic: "Billing", order: "A-1" })).toEqual(["topic"]);
  expect(names({ topic: "orders", order: "A-1" })).toEqual(["topic", "order"]);
  expect(() => names({ topic: "Orders" })).toThrow("order is required");
});

describe("what is known", () => {
  const config = aConfig("address", {
    formFields: [
      { name: "email", required: true, whenKnown: "skip" },
      { name: "topic", required: true },
      { name: "plan", isHidden: true },
    ],
  });
  const known = given({ email: "ann@example.com", topic: "Old", plan: "Gold" });

  test("is not demanded again where the question is skipped", () => {
    const { values } = checkPreChatValues(config, { topic: "New" }, { known });
    expect(values.map(({ name, value }) => `${name} ${value}`)).toEqual([
      "email ann@example.com",
      "topic New",
      "plan Gold",
    ]);
  });

  test("does not answer a question that is asked again", () => {
    expect(() => checkPreChatValues(config, {}, { known })).toThrow("topic is required");
  });

  test("gives way to what is sent", () => {
    const { values } = checkPreChatValues(
      config,
      { topic: "x", email: "bo@example.com" },
      { known },
    );
    expect(values[0]?.value).toBe("bo@example.com");
  });

  test("leaves a form to ask while one question is open", () => {
    expect(leftToAsk(config, known)).toBe(true);
    const [form] = config.forms;
    const email = form.formFields.filter(({ name }) => name === "email");
    const only = { ...config, forms: [{ ...form, formFields: email }] } satisfies typeof config;
    expect(leftToAsk(only, known)).toBe(false);
    expect(leftToAsk(only, given({}))).toBe(true);
  });
});

describe("terms", () => {
  const config = {
    ...aConfig("address"),
    termsAndConditions: {
      isTermsAndConditionsEnabled: true,
      isTermsAndConditionsRequired: true,
      label: "I agree.",
      version: "v2",
    },
  };

  test("must be accepted in the version in force", () => {
    const accept = (_termsAndConditions: string) =>
      checkPreChatValues(config, { _termsAndConditions });
    expect(() => accept("")).toThrow("_termsAndConditions is required");
    expect(() => accept("false")).toThrow("_termsAndConditions is required");
    expect(() => accept("v1")).toThrow("_termsAndConditions is not the version in force, v2");
    expect(accept("true").terms).toMatchObject({ version: "v2", text: "I agree." });
    expect(accept("v2").terms?.acceptedAt).toMatch(/^\d{4}-/);
  });

  test("are not asked again in the version that was accepted", () => {
    const terms = { version: "v2", text: "I agree.", acceptedAt: "2026-01-01T00:00:00.000Z" };
    const known = { values: [], terms };
    expect(checkPreChatValues(config, {}, { known }).terms).toEqual(terms);
    expect(leftToAsk(config, known)).toBe(false);
    expect(leftToAsk(config, { ...known, terms: { ...terms, version: "v1" } })).toBe(true);
  });
});

test("values that come unasked are checked while the questions are still to come", () => {
  const config = aConfig("address", {
    formFields: [
      { name: "email", required: true },
      { name: "seats", isHidden: true, dataType: "number" },
    ],
  });
  expect(answersAny(config, { seats: "4" })).toBe(false);
  expect(answersAny(config, { email: "x" })).toBe(true);
  expect(checkUnaskedValues(config, { seats: "4" }).values).toMatchObject([{ value: 4 }]);
  expect(() => checkUnaskedValues(config, { seats: "four" })).toThrow("seats is not a number");
});

it.each([
  { displayContext: "Session", isHidden: false, asks: true },
  { displayContext: "Session", isHidden: true, asks: false },
  { displayContext: "Conversation", isHidden: false, asks: false },
] as const)("a $displayContext form, hidden $isHidden, asks every time: $asks", (form) => {
  const { displayContext, isHidden, asks } = form;
  const config = aConfig("address", { displayContext, formFields: [{ isHidden }] });
  expect(asksEverySession(config)).toBe(asks);
  expect(asksAtHandOver(config)).toBe(false);
});
