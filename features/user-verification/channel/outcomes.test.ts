import { expect, it, test } from "vitest";
import { percent, sharesOf } from "./outcomes";

test("what would be refused is every chat without a valid token", () => {
  const shares = sharesOf([
    { outcome: "identity_token_expired", count: 8 },
    { outcome: "valid", count: 82 },
    { outcome: "none", count: 30 },
  ]);
  expect(shares).toMatchObject({ total: 120, without: 38 });
  expect(shares.rows.map(({ label, share }) => [label, share])).toEqual([
    ["Valid token", "68 %"],
    ["No token", "25 %"],
    ["Failed: Expired", "7 %"],
  ]);
});

it.each([
  [0, 0, "—"],
  [0, 5, "0 %"],
  [1, 1000, "< 1 %"],
  [999, 1000, "> 99 %"],
  [1000, 1000, "100 %"],
] as const)("%i of %i is %s", (count, total, words) => {
  expect(percent(count, total)).toBe(words);
});
