import { expect, it, test } from "vitest";
import { fillMergeFields, mergeFieldsOf, whyNotMergeable } from "./merge-fields";

it.each([
  { text: "Hi {customer.firstName}!", values: { "customer.firstName": "Ada" }, filled: "Hi Ada!" },
  { text: "Hi {customer.firstName|there}!", values: {}, filled: "Hi there!" },
  { text: "Hi { customer.firstName | there }!", values: {}, filled: "Hi there!" },
  { text: "Hi {customer.firstName}, thanks", values: {}, filled: "Hi, thanks" },
  {
    text: "{rep.name} is here",
    values: { "rep.name": "{customer.name}" },
    filled: "{customer.name} is here",
  },
  { text: "Open {24/7", values: {}, filled: "Open {24/7" },
  { text: "", values: {}, filled: "" },
])("$text with $values reads $filled", ({ text, values, filled }) => {
  expect(fillMergeFields(text, values)).toBe(filled);
});

const parameters = [{ developerName: "Order_Number", label: "Order number" }];

it.each([
  { text: "Hello {customer.name}", why: undefined },
  { text: "Order {parameter.Order_Number|unknown}", why: undefined },
  {
    text: "{customer.firstname}",
    why: "{customer.firstname} is no merge field. Use {customer.firstName}.",
  },
  {
    text: "{parameter.OrderNumber}",
    why: "{parameter.OrderNumber} is no merge field. Use {parameter.Order_Number}.",
  },
  { text: "{weather}", why: "{weather} is no merge field. Choose one from Insert field." },
])("$text: $why", ({ text, why }) => {
  expect(whyNotMergeable(text, mergeFieldsOf("start", parameters))).toBe(why);
});

test("an acknowledgement cannot name a rep", () => {
  const known = mergeFieldsOf("acknowledgement", []);
  expect(whyNotMergeable("I am {rep.name}", known)).toBe(
    "{rep.name} has no value at this moment: no rep has the chat yet. Remove it.",
  );
});
