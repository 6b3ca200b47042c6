import { expect, it } from "vitest";
import { linkedParts } from "./terms";

it.each([
  { label: "I agree.", parts: [{ text: "I agree." }] },
  {
    label: "See [our policy](https://a.example/b?c=d).",
    parts: [
      { text: "See " },
      { text: "our policy", link: "https://a.example/b?c=d" },
      { text: "." },
    ],
  },
  { label: "[x](javascript:alert(1))", parts: [{ text: "[x](javascript:alert(1))" }] },
  { label: "[x] (https://a.example)", parts: [{ text: "[x] (https://a.example)" }] },
])("$label becomes $parts", ({ label, parts }) => {
  expect(linkedParts(label)).toEqual(parts);
});
