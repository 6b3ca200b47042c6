import { expect, it } from "vitest";
import { judgeAddress } from "./page-address";

const allowlist = {
  patterns: ["https://*.example.com", "http://localhost:4000"],
  ownOrigin: "https://chat.foyer.test",
};

it.each([
  ["https://shop.example.com/cart?x#y", "https://*.example.com"],
  ["  HTTPS://Shop.Example.com:443 ", "https://*.example.com"],
  ["shop.example.com/cart", "https://*.example.com"],
  ["http://localhost:4000/", "http://localhost:4000"],
  ["https://chat.foyer.test/x", "Foyer itself: its own pages always may."],
])("%s is allowed by %s", (typed, by) => {
  expect(judgeAddress(typed, allowlist)).toEqual({ allowed: true, by });
});

it.each([
  ["https://example.com", "https://example.com is not in the CORS Allowlist."],
  ["http://shop.example.com", "http://shop.example.com is not in the CORS Allowlist."],
  ["https://shop.example.com:8443", "https://shop.example.com:8443 is not in the CORS Allowlist."],
  ["https://shop.example.com@evil.com", "https://evil.com is not in the CORS Allowlist."],
  ["localhost:4001", "https://localhost:4001 is not in the CORS Allowlist."],
  [
    "file:///home/ann/page.html",
    "Pages without an origin (files, sandboxed frames) cannot be allowed.",
  ],
  ["data:text/html,x", "Pages without an origin (files, sandboxed frames) cannot be allowed."],
  ["", "Enter the address of a page, such as https://shop.example.com/cart."],
  ["https://", "Enter the address of a page, such as https://shop.example.com/cart."],
])("%s is refused: %s", (typed, why) => {
  expect(judgeAddress(typed, allowlist)).toMatchObject({ allowed: false, why });
});
