import { expect, it, test } from "vitest";
import { aConfig } from "@/features/conversations/testing";
import type { PreChatFieldType } from "@/protocol/pre-chat";
import { asksEverySession, checkPreChatValues } from "./values";

it.each<{ type: PreChatFieldType; value: string; kept: string | null }>([
  { type: "Text", value: " Zoe ", kept: "Zoe" },
  { type: "Text", value: "x".repeat(40), kept: "x".repeat(40) },
  { type: "Text", value: "x".repeat(41), kept: null },
  { type: "Email", value: "zoe@example.com", kept: "zoe@example.com" },
  { type: "Email", value: "zoe@example", kept: null },
  { type: "Phone", value: "+41 (0)44 555-01.23", kept: "+41 (0)44 555-01.23" },
  { type: "Phone", value: "call me", kept: null },
  { type: "Number", value: "-12.5", kept: "-12.5" },
  { type: "Number", value: "twelve", kept: null },
  { type: "Number", value: "Infinity", kept: null },
  { type: "Checkbox", value: "true", kept: "true" },
  { type: "Checkbox", value: "yes", kept: null },
  { type: "ChoiceList", value: "Billing", kept: "Billing" },
  { type: "ChoiceList", value: "choice_1", kept: "Orders" },
  { type: "ChoiceList", value: "Other", kept: null },
])("$type takes $value as $kept", ({ type, value, kept }) => {
  const config = aConfig("address", {
    formFields: [{ name: "field", type, choiceListId: "choices" }],
    choices: ["Billing", "Orders"],
  });
  const check = () => checkPreChatValues(config, { field: value });
  if (kept === null) expect(check).toThrow(/^routingAttributes: field /);
  else expect(check()[0]?.value).toBe(kept);
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
  expect(checkPreChatValues(config, { shown: "x" })).toHaveLength(1);
});

test("keys that the form does not have are left out, also those of every object", () => {
  const config = aConfig("address", { formFields: [{ name: "constructor" }] });
  const sent = JSON.parse('{"__proto__": "x", "other": "y"}');
  expect(checkPreChatValues(config, sent)).toEqual([]);
});

it.each([
  { displayContext: "Session", isHidden: false, asks: true },
  { displayContext: "Session", isHidden: true, asks: false },
  { displayContext: "Conversation", isHidden: false, asks: false },
] as const)("a $displayContext form, hidden $isHidden, asks every time: $asks", (form) => {
  const { displayContext, isHidden, asks } = form;
  const config = aConfig("address", { displayContext, formFields: [{ isHidden }] });
  expect(asksEverySession(config)).toBe(asks);
});
