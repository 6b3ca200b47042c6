import { readdirSync, readFileSync } from "node:fs";
import { expect, it, test } from "vitest";
import { actionNames, actionWords } from "./words";

const features = new URL("..", import.meta.url);
const sources = readdirSync(features, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file) && file !== "audit/words.ts")
  .map((file) => readFileSync(new URL(file, features), "utf8"))
  .join("\n");

// That no action is recorded without words the compiler sees to.
it.each(actionNames)("%s is recorded somewhere", (action) => {
  expect(sources).toContain(`"${action}"`);
});

test("words stand after the name of who did it", () => {
  for (const words of Object.values(actionWords)) expect(words).toMatch(/^[a-z].*[^.]$/);
});
