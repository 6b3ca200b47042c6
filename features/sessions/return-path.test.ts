import { expect, it, test } from "vitest";
import { returnPath, signInPath } from "./return-path";

it.each([
  ["/setup", "/setup"],
  ["/setup/queues?q=a", "/setup/queues?q=a"],
  [
    "/setup/cors-allowlist?add=https%3A%2F%2Fa.com&_rsc=1",
    "/setup/cors-allowlist?add=https%3A%2F%2Fa.com",
  ],
  ["/console?_rsc=abc", "/console"],
  ["/sign-in", "/"],
  ["/setupx", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["https://evil.example/setup", "/"],
  [undefined, "/"],
])("%s leads to %s", (wanted, path) => {
  expect(returnPath(wanted)).toBe(path);
});

test("the sign-in page learns why and where to", () => {
  expect(signInPath("expired", "/setup/queues")).toBe(
    "/sign-in?reason=expired&next=%2Fsetup%2Fqueues",
  );
});

test("whoever opens the front door gets the bare sign-in page", () => {
  expect(signInPath("none", "/")).toBe("/sign-in");
});
