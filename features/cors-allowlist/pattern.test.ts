import fc from "fast-check";
import { expect, it, test } from "vitest";
import { isAllowed, matchesPattern } from "./matching";
import { coveredBy, originsOfDomain, parsePattern, parsePatterns } from "./pattern";

const onlyHttps = "Only https. http works for localhost and 127.0.0.1, for development.";
const afterWildcard = "Put a domain after the wildcard, such as https://*.example.com.";
const wildcardFirst = "The wildcard stands first: https://*.example.com.";
const noOrigin = "Pages without an origin (files, sandboxed frames) cannot be allowed.";
const host = "Enter a host after https://, such as https://example.com.";
const port = "A port is a number from 1 to 65535.";

it.each([
  ["example.com", "Start with https://.", "https://example.com"],
  ["*.example.com", "Start with https://.", "https://*.example.com"],
  ["//example.com/shop", "Start with https://.", "https://example.com"],
  ["https:example.com", "Start with https://.", "https://example.com"],
  ["https://https://a.com", "Start with https://.", "https://a.com"],
  ["https:///a.com", "Start with https://.", "https://a.com"],
  ["example.com:8443/x", "Start with https://.", "https://example.com:8443"],
  ["localhost:3000", "Start with https://.", "http://localhost:3000"],
  ["javascript:alert(1)", "Start with https://.", undefined],
  ["data:text/html,x", "Start with https://.", undefined],
  ["https://a.com/shop?x", "An origin has no path.", "https://a.com"],
  ["https://a.com?x", "An origin has no path.", "https://a.com"],
  ["https://a.com#x", "An origin has no path.", "https://a.com"],
  ["https://a.com//", "An origin has no path.", "https://a.com"],
  ["https://a.com\\@evil.com", "An origin has no path.", "https://a.com"],
  ["https://*.a.com/shop", "An origin has no path.", "https://*.a.com"],
  ["http://a.com", onlyHttps, "https://a.com"],
  ["http://localhost.evil.com", onlyHttps, "https://localhost.evil.com"],
  ["http://127.0.0.1.evil.com", onlyHttps, "https://127.0.0.1.evil.com"],
  ["ftp://a.com", onlyHttps, "https://a.com"],
  ["wss://a.com", onlyHttps, "https://a.com"],
  ["file://a.com", onlyHttps, undefined],
  ["chrome-extension://abc", onlyHttps, undefined],
  ["https://*", afterWildcard, undefined],
  ["https://*.", afterWildcard, undefined],
  ["https://*:8443", afterWildcard, undefined],
  ["*", afterWildcard, undefined],
  ["https://*.com", afterWildcard, undefined],
  ["https://*.com.", afterWildcard, undefined],
  ["https://*.localhost", afterWildcard, undefined],
  ["https://*.co.uk", afterWildcard, undefined],
  ["https://*.CO.UK", afterWildcard, undefined],
  ["https://*.com.au", afterWildcard, undefined],
  ["https://*.or.jp", afterWildcard, undefined],
  ["https://*.168.1.1", afterWildcard, undefined],
  ["https://*..com", afterWildcard, undefined],
  [
    "https://*.github.io",
    "Anybody can publish under github.io. Name your own site, such as https://yours.github.io.",
    undefined,
  ],
  ["https://a.*.com", wildcardFirst, undefined],
  ["https://a*.com", wildcardFirst, undefined],
  ["https://*.*.com", wildcardFirst, undefined],
  ["https://**.a.com", wildcardFirst, undefined],
  ["https://*example.com", wildcardFirst, "https://*.example.com"],
  ["https://example.*", wildcardFirst, undefined],
  ["null", noOrigin, undefined],
  ["NULL", noOrigin, undefined],
  ["", "Enter an origin, such as https://example.com.", undefined],
  ["https://user:pw@a.com", "An origin has no user name.", "https://a.com"],
  ["https://good.com@evil.com", "An origin has no user name.", "https://evil.com"],
  ["https://a.com.", "A host has no dot at its end.", "https://a.com"],
  ["https://*.a.com.:8443", "A host has no dot at its end.", "https://*.a.com:8443"],
  ["https://a.com:65536", port, undefined],
  ["https://a.com:0", port, undefined],
  ["https://a.com:80-90", "Name one port, such as https://example.com:8443.", undefined],
  ["https://a.com:http", "Name one port, such as https://example.com:8443.", undefined],
  ["https://192.168.1", "Write the address in full.", "https://192.168.0.1"],
  ["https://2130706433", "Write the address in full.", "https://127.0.0.1"],
  ["https://exa mple.com", "An origin has no spaces.", "https://example.com"],
  ["https://a..com", host, undefined],
  ["https://.a.com", host, undefined],
  ["https://", host, undefined],
  ["https://a.com'-alert(1)-'", host, undefined],
  ["https://a.com<script>", host, undefined],
  [`https://${"a".repeat(64)}.com`, host, undefined],
])("%s is refused: %s", (typed, message, correction) => {
  expect(parsePattern(typed)).toEqual({
    typed,
    message,
    ...(correction !== undefined && { correction }),
  });
});

it.each([
  ["https://example.com", "https://example.com"],
  ["  https://example.com\t", "https://example.com"],
  ["HTTPS://Shop.Example.COM/", "https://shop.example.com"],
  ["https://example.com:443", "https://example.com"],
  ["https://example.com:443/", "https://example.com"],
  ["https://example.com:8443", "https://example.com:8443"],
  ["https://intranet", "https://intranet"],
  ["https://münchen.example", "https://xn--mnchen-3ya.example"],
  ["https://ｅxample.com", "https://example.com"],
  ["https://10.0.0.7:8443", "https://10.0.0.7:8443"],
  ["https://[::1]:8443", "https://[::1]:8443"],
  ["http://localhost:4000", "http://localhost:4000"],
  ["http://localhost:80", "http://localhost"],
  ["http://127.0.0.1:4000/", "http://127.0.0.1:4000"],
  ["https://yours.github.io", "https://yours.github.io"],
  [
    "chrome-extension://abcdefghijklmnopabcdefghijklmnop",
    "chrome-extension://abcdefghijklmnopabcdefghijklmnop",
  ],
])("%s is accepted as %s", (typed, pattern) => {
  expect(parsePattern(typed)).toEqual({ typed: typed.trim(), pattern });
});

test("a wildcard is accepted, and the domain itself is offered with it", () => {
  expect(parsePattern("https://*.Example.com")).toMatchObject({
    pattern: "https://*.example.com",
    also: "https://example.com",
  });
  expect(parsePattern("https://*.example.com:8443")).toMatchObject({
    also: "https://example.com:8443",
  });
  expect(parsePattern("https://*.example.com", ["https://example.com"])).not.toHaveProperty("also");
});

it.each([
  ["https://shop.example.com", "https://*.example.com"],
  ["https://*.example.com", "https://*.example.com"],
  ["https://*.shop.example.com", "https://*.example.com"],
  ["https://Example.org/", "https://example.org"],
])("%s is already allowed by %s", (typed, by) => {
  const allowed = ["https://*.example.com", "https://example.org"];
  expect(parsePattern(typed, allowed)).toMatchObject({ message: `Already allowed by ${by}.` });
});

it.each([
  ["https://example.com", ["https://*.example.com"]],
  ["https://*.example.com", ["https://shop.example.com"]],
  ["https://shop.example.com:8443", ["https://*.example.com"]],
])("%s is not covered by %s", (pattern, allowed) => {
  expect(coveredBy(pattern, allowed)).toBeUndefined();
});

test("many are pasted at once, by line or comma, and cover each other", () => {
  const pasted = "https://*.a.com\r\nhttps://shop.a.com, https://b.com https://c.com/x\n\n";
  expect(parsePatterns(pasted, [])).toEqual([
    { typed: "https://*.a.com", pattern: "https://*.a.com", also: "https://a.com" },
    { typed: "https://shop.a.com", message: "Already allowed by https://*.a.com." },
    { typed: "https://b.com", pattern: "https://b.com" },
    { typed: "https://c.com/x", message: "An origin has no path.", correction: "https://c.com" },
  ]);
});

it.each([
  ["example.com", ["https://example.com", "https://*.example.com"]],
  [" Shop.Example.com ", ["https://shop.example.com", "https://*.shop.example.com"]],
  ["localhost:4000", ["http://localhost:4000"]],
  ["127.0.0.1", ["http://127.0.0.1"]],
  ["intranet", ["https://intranet"]],
  ["yours.github.io", ["https://yours.github.io", "https://*.yours.github.io"]],
  ["not a domain", []],
])("the domain %j adds %j", (domain, origins) => {
  expect(originsOfDomain(domain)).toEqual(origins);
});

test("whatever is typed, what is accepted allows no origin but its own", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (noise) => {
      const parsed = parsePattern(`https://${noise}`);
      if (!("pattern" in parsed)) return;
      expect(matchesPattern(parsed.pattern, "https://evil.com")).toBe(
        parsed.pattern === "https://evil.com",
      );
      expect(isAllowed([parsed.pattern], "null")).toBe(false);
      expect(parsePattern(parsed.pattern)).toMatchObject({ pattern: parsed.pattern });
    }),
  );
});
