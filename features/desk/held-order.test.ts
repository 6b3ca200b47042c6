import { expect, it } from "vitest";
import { heldOrder } from "./held-order";

it.each([
  { fact: "nothing is held", held: undefined, current: "abc", shown: "abc" },
  { fact: "one went", held: ["a", "b", "c"], current: "ac", shown: "a_c" },
  { fact: "one came first", held: ["b", "c"], current: "abc", shown: "bca" },
  { fact: "all went", held: ["a", "b"], current: "", shown: "__" },
])("when $fact, “$current” is shown as “$shown”", ({ held, current, shown }) => {
  const rows = heldOrder(
    held,
    [...current].map((id) => ({ id, item: id })),
  );
  expect(rows.map(({ item }) => item ?? "_").join("")).toBe(shown);
});
