import { expect, test } from "vitest";
import { valueWays } from "./ways";

const order = {
  id: "p1",
  channelVariableName: "Order_Number",
  label: "Order number",
  dataType: "text" as const,
  maximumLength: 20,
};
const asked = [{ name: "Order_Number", deployment: "Shop", deploymentId: "d1", hidden: false }];
const wayOf = (...rest: Parameters<typeof valueWays>) =>
  valueWays(...rest).find(({ name }) => name === "Order_Number");

test("a value that is asked and not mapped is remarked, with who asks", () => {
  expect(wayOf([order], [], asked)?.remarks).toEqual([
    "Shop sends it, but it has no mapping: reps see it under Details only.",
  ]);
});

test("a parameter that no deployment asks for is for clients of the API", () => {
  expect(wayOf([order], [], [])?.remarks).toEqual([
    "No deployment asks for it: only clients of the API can send it.",
  ]);
});

test("each mapping is a place where the value lands", () => {
  const mapping = { name: "Order_Number", variableName: "Order", pinned: true };
  const way = wayOf([order], [{ ...mapping, target: "rep" }], asked);
  expect([way?.lands, way?.remarks]).toEqual([["Shown to reps as Order, pinned"], []]);
});

test("standard fields land unless a mapping takes their place", () => {
  const email = (mappings: Parameters<typeof valueWays>[1]) =>
    valueWays([order], mappings, []).find(({ name }) => name === "_email")?.lands;
  expect(email([])).toEqual(["Messaging user: Email", "Shown to reps"]);
  const other = { name: "Order_Number", variableName: "", pinned: false };
  expect(email([{ ...other, target: "user_email" }])).toEqual(["Shown to reps"]);
});
