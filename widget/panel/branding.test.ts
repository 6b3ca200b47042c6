import { expect, test } from "vitest";
import { defaultBranding } from "@/protocol/branding";
import { brandingSheet, readBranding } from "./branding";

test("a color that is not finished keeps the last good one", () => {
  const last = readBranding([{ n: "headerBackground", v: "#123456" }]);
  const next = readBranding([{ n: "headerBackground", v: "#12" }], last);
  expect(next.headerBackground).toBe("#123456");
});

test("nothing but a color gets into the style sheet", () => {
  const branding = readBranding([
    { n: "alert", v: "red;} * {display:none" },
    { n: "font", v: "x;}" },
    { n: "width", v: "1px" },
  ]);
  expect(branding).toEqual(defaultBranding);
});

test("sizes stay within what fits a page", () => {
  const { width, height } = readBranding([
    { n: "width", v: "9000" },
    { n: "height", v: "1" },
  ]);
  expect([width, height]).toEqual([480, 400]);
});

test("the branding is custom properties and nothing else", () => {
  expect(brandingSheet(defaultBranding)).toMatch(/^:host\{(--[a-z-]+:[^;{}]+;?)+\}$/);
});

test("the dark colors come with the visitor's system, or always", () => {
  const system = brandingSheet({ ...defaultBranding, darkMode: "system" });
  expect(system).toMatch(
    /^:host\{[^}]*--primary-text:#24211D[^}]*\}@media\(prefers-color-scheme:dark\)/,
  );
  expect(system).toContain("--primary-text:#EFECE8");
  const always = brandingSheet({ ...defaultBranding, darkMode: "always" });
  expect(always).not.toContain("--primary-text:#24211D");
});

test("an image's address cannot end its string", () => {
  const sheet = brandingSheet({ ...defaultBranding, avatarImage: 'https://a.b/")}*{x:"\\' });
  expect(sheet).toContain('url("https://a.b/%22)}*{x:%22%5C")');
});
