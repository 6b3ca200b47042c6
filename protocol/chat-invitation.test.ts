import { expect, it } from "vitest";
import {
  type ConditionOperator,
  type ConditionType,
  conditionHolds,
  type InvitationCondition,
  invitationHolds,
  readFormula,
  type VisitorFacts,
} from "./chat-invitation";

const facts: VisitorFacts = {
  secondsOnPage: 30,
  secondsOnSite: 90,
  pageViews: 3,
  url: "https://shop.example.com/Checkout?step=2",
  variables: { plan: "Gold", cart: "120" },
};

function condition(
  type: ConditionType,
  operator: ConditionOperator,
  value: string,
  variable = "",
): InvitationCondition {
  return { type, operator, value, variable };
}

it.each<[InvitationCondition, boolean]>([
  [condition("seconds_on_page", "at_least", "30"), true],
  [condition("seconds_on_page", "at_least", "31"), false],
  [condition("seconds_on_site", "at_least", "90"), true],
  [condition("page_views", "equals", "3"), true],
  [condition("page_views", "at_most", "2"), false],
  [condition("url", "contains", "/checkout"), true],
  [condition("url", "not_contain", "/checkout"), false],
  [condition("url", "starts_with", "https://shop."), true],
  [condition("url", "equals", "https://shop.example.com/checkout?step=2"), true],
  [condition("custom_variable", "equals", "gold", "plan"), true],
  [condition("custom_variable", "not_equal", "gold", "plan"), false],
  [condition("custom_variable", "greater_than", "20", "cart"), true],
  [condition("custom_variable", "less_than", "20", "cart"), false],
  [condition("custom_variable", "not_equal", "gold", "unknown"), false],
])("%j is %s", (tried, holds) => {
  expect(conditionHolds(tried, facts)).toBe(holds);
});

const yes = condition("page_views", "at_least", "1");
const no = condition("page_views", "at_least", "9");

it.each([
  { logic: "all", conditions: [], holds: true },
  { logic: "all", conditions: [yes, no], holds: false },
  { logic: "any", conditions: [no, yes], holds: true },
  { logic: "any", conditions: [no], holds: false },
  { logic: "formula", formula: "1 AND (2 OR 3)", conditions: [yes, no, yes], holds: true },
  { logic: "formula", formula: "1 and not 2", conditions: [yes, no], holds: true },
  { logic: "formula", formula: "1 AND", conditions: [yes], holds: false },
] as const)("$logic $formula of $conditions.length is $holds", ({ holds, ...invitation }) => {
  const tried = { formula: "", ...invitation, conditions: [...invitation.conditions] };
  expect(invitationHolds(tried, facts)).toBe(holds);
});

it.each([
  ["1 OR 2 AND 3", true],
  ["(1 OR 2) AND 3", false],
  ["NOT (3 OR 2)", true],
  ["", "Something is missing at the end, such as a number after AND."],
  ["1 AND", "Something is missing at the end, such as a number after AND."],
  ["(1 OR 2", "Close each bracket, such as 1 AND (2 OR 3)."],
  ["4", "There is no condition 4."],
  ["0", "There is no condition 0."],
  ["1 XOR 2", "“XOR” cannot stand here. Join numbers with AND or OR."],
  ["1 2", "“2” cannot stand here. Join numbers with AND or OR."],
  ["AND 1", "“AND” cannot stand here. Use numbers, AND, OR, NOT and brackets."],
])("“%s” over true, false, false reads as %s", (formula, read) => {
  expect(readFormula(formula, [true, false, false])).toBe(read);
});
