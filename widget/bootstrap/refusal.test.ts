import { expect, test } from "vitest";
import { refusal } from "./refusal";

test("the line for developers names the code, the cause and the fix", () => {
  const { message } = refusal("outside_business_hours", "Fix: https://foyer.example/setup");
  expect(message).toBe(
    "[Foyer] Chat not shown (outside_business_hours). Fix: https://foyer.example/setup",
  );
});
