import { expect, it } from "vitest";
import { splitLinks } from "./split-links";

it.each([
  { text: "See https://a.example/x.", links: ["https://a.example/x"] },
  { text: "(http://a.example)", links: ["http://a.example"] },
  {
    text: "https://a.example/?q=1&r=2, or https://b.example",
    links: ["https://a.example/?q=1&r=2", "https://b.example"],
  },
  { text: "javascript:alert(1)", links: [] },
  { text: "https://", links: [] },
  { text: "xhttps://a.example", links: [] },
])("“$text” links $links", ({ text, links }) => {
  const parts = splitLinks(text);
  expect(parts.flatMap(({ href }) => href ?? [])).toEqual(links);
  expect(parts.map((part) => part.text).join("")).toBe(text);
});
