import { expect, it } from "vitest";
import { counted, listed } from "./sentences";

it.each([
  [["Shop"], "Shop"],
  [["Shop", "Blog"], "Shop and Blog"],
  [["Shop", "Blog", "Help"], "Shop, Blog, and Help"],
])("%j reads %s", (names, sentence) => {
  expect(listed(names)).toBe(sentence);
});

it.each([
  [0, "0 chats"],
  [1, "1 chat"],
  [1200, "1,200 chats"],
])("%i reads %s", (count, words) => {
  expect(counted(count, "chat")).toBe(words);
});
