import { expect, it } from "vitest";
import { matchesPattern } from "./matching";

const wildcard = "https://*.ok.com";

it.each([
  ["https://ok.com", "https://ok.com", true],
  ["https://ok.com", "http://ok.com", false],
  ["https://ok.com", "https://ok.com:444", false],
  ["https://ok.com", "https://ok.com.", false],
  ["https://ok.com", "https://ok.com.evil.com", false],
  ["https://ok.com", "https://evilok.com", false],
  ["https://ok.com", "https://user@ok.com", false],
  ["https://ok.com", "null", false],
  [wildcard, "https://shop.ok.com", true],
  [wildcard, "https://a.b.ok.com", true],
  [wildcard, "https://ok.com", false],
  [wildcard, "https://evilok.com", false],
  [wildcard, "https://.ok.com", false],
  [wildcard, "https://shop.ok.com:444", false],
  [wildcard, "https://shop.ok.com.evil.com", false],
  [wildcard, "https://evil.com/x.ok.com", false],
  [wildcard, "https://user@shop.ok.com", false],
  [wildcard, "http://shop.ok.com", false],
  ["https://*.ok.com:8443", "https://shop.ok.com:8443", true],
  ["https://*.ok.com:8443", "https://shop.ok.com", false],
  ["http://localhost:4000", "http://localhost:4000", true],
  ["http://localhost:4000", "http://localhost:4001", false],
])("%s allows %s: %s", (pattern, origin, allowed) => {
  expect(matchesPattern(pattern, origin)).toBe(allowed);
});
