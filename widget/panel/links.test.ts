import { expect, it } from "vitest";
import { splitLinks } from "./links";

it.each([
  { text: "no link", links: [] },
  { text: "see https://a.example/x?y=1#z, then", links: ["https://a.example/x?y=1#z"] },
  { text: "(http://a.example/).", links: ["http://a.example/"] },
  {
    text: "https://a.example https://b.example!",
    links: ["https://a.example", "https://b.example"],
  },
  { text: "javascript:alert(1) ftp://a.example", links: [] },
  { text: 'https://a.example"onclick="x', links: ["https://a.example"] },
  { text: "https://", links: [] },
])("$text", ({ text, links }) => {
  const parts = splitLinks(text);
  expect(parts.flatMap(({ link }) => link ?? [])).toEqual(links);
  expect(parts.map((part) => part.text).join("")).toBe(text);
});
