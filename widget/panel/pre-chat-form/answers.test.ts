import { expect, test } from "vitest";
import type { EmbeddedServiceConfig, FormField } from "@/protocol/embedded-service-config";
import { nothingKnown } from "../transport";
import { answersTo } from "./answers";

function aForm(fields: (Partial<FormField> & { name: string })[]): EmbeddedServiceConfig {
  const formFields = fields.map((field, at): FormField => {
    const plain = { label: field.name, order: at, type: "Text", required: false } as const;
    return { ...plain, maxLength: 40, isHidden: false, ...field };
  });
  const form = { formType: "PreChat", displayContext: "Conversation", formFields };
  return { forms: [form], choiceListConfig: { choiceList: [] } } as never;
}

const plain = { preset: {}, known: nothingKnown, typed: {} };
const names = ({ asked }: ReturnType<typeof answersTo>) => asked.map(({ name }) => name);

test("a conditional question comes and goes with the answer it hangs on, and is sent only while asked", () => {
  const shownWhen = { match: "all", conditions: [{ field: "topic", test: "is", value: "Orders" }] };
  const config = aForm([{ name: "topic" }, { name: "order", shownWhen: shownWhen as never }]);
  const billing = answersTo({ ...plain, config, typed: { topic: "Billing", order: "A-1" } });
  expect(names(billing)).toEqual(["topic"]);
  expect(billing.values).toEqual({ topic: "Billing" });
  const orders = answersTo({ ...plain, config, typed: { topic: "Orders", order: "A-1" } });
  expect(names(orders)).toEqual(["topic", "order"]);
  expect(orders.values).toEqual({ topic: "Orders", order: "A-1" });
});

test("a question whose answer is known is skipped, or filled in, as its field says", () => {
  const config = aForm([
    { name: "email", type: "Email", whenKnown: "skip" },
    { name: "plan", whenKnown: "prefill" },
    { name: "topic" },
  ]);
  const answers = { email: "a@b.co", plan: "Gold", topic: "Old" };
  const known = { ...nothingKnown, answers };
  const result = answersTo({ ...plain, config, known });
  expect(names(result)).toEqual(["plan", "topic"]);
  expect([result.of("plan"), result.of("topic")]).toEqual(["Gold", ""]);
});

test("a known answer that no longer fits is asked for again", () => {
  const config = aForm([{ name: "email", type: "Email", whenKnown: "skip" }]);
  const known = { ...nothingKnown, answers: { email: "not an address" } };
  expect(names(answersTo({ ...plain, config, known }))).toEqual(["email"]);
});

test("what the page set skips the question and is sent", () => {
  const config = aForm([{ name: "email", type: "Email", whenKnown: "skip" }]);
  const preset = { email: { value: "a@b.co", isEditableByEndUser: true } };
  const result = answersTo({ ...plain, config, preset });
  expect(names(result)).toEqual([]);
  expect(result.values).toEqual({ email: "a@b.co" });
});

test("terms that were accepted in this version are not asked again", () => {
  const termsAndConditions = {
    isTermsAndConditionsEnabled: true,
    isTermsAndConditionsRequired: true,
    label: "I agree.",
    version: "v2",
  };
  const config = { ...aForm([]), termsAndConditions };
  const asks = (termsVersion: string | null) =>
    answersTo({ ...plain, config, known: { ...nothingKnown, termsVersion } }).terms;
  expect([asks(null), asks("v1"), asks("v2")]).toEqual([true, true, false]);
});
