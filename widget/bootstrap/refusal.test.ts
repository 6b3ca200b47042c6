import { expect, it, test } from "vitest";
import { reasonCodes } from "@/protocol/embedded-service-config";
import { refusal } from "./refusal";

test("an origin that is not listed is told where to add it", () => {
  const { message } = refusal(
    "origin_not_allowed",
    "https://shop.example.com",
    "https://foyer.example",
  );
  expect(message).toBe(
    "[Foyer] Chat not shown (origin_not_allowed). https://shop.example.com could not read the configuration. Usual cause: it is not in the CORS Allowlist. Fix: https://foyer.example/setup/cors-allowlist?add=https%3A%2F%2Fshop.example.com",
  );
});

it.each(reasonCodes)("%s names itself and its fix", (reason) => {
  const { message } = refusal(reason, "https://shop.example", "https://foyer.example");
  expect(message.startsWith(`[Foyer] Chat not shown (${reason}). `)).toBe(true);
  expect(message).toContain("Fix: ");
});
