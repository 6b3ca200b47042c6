import { expect, it, test } from "vitest";
import { texts } from "@/protocol/texts";
import { speak, t } from "./wording";

it.each([
  { count: 1, says: "1 new message" },
  { count: 2, says: "2 new messages" },
  { count: 1200, says: "1,200 new messages" },
])("$count in English is “$says”", ({ count, says }) => {
  speak({ language: "en", direction: "ltr", texts });
  expect(t("launcher.unread", { count })).toBe(says);
});

test("a plural that a language lacks is its other one", () => {
  speak({ language: "ar", direction: "rtl", texts: { "launcher.unread.other": "{count} ر" } });
  expect(t("launcher.unread", { count: 3 })).toMatch(/ ر$/);
});

test("a value is taken as it is", () => {
  speak({ language: "en", direction: "ltr", texts });
  expect(t("people.joined", { name: "{name} $&" })).toBe("{name} $& joined");
});

test("a text that the server does not know yet is its name", () => {
  speak({ language: "en", direction: "ltr", texts: {} });
  expect(t("header.minimize")).toBe("header.minimize");
});
