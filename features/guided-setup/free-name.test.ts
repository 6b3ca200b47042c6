import { expect, it } from "vitest";
import { developerName } from "@/lib/developer-name.schema";
import { freeName } from "./free-name";

it.each([
  ["Support chat", "", [], "Support_chat"],
  ["Support chat", "_Channel", [], "Support_chat_Channel"],
  ["Support chat", "", ["SUPPORT_CHAT"], "Support_chat_2"],
  ["Support chat", "", ["Support_chat", "support_chat_2"], "Support_chat_3"],
  ["サポート", "", [], "Website_Chat"],
  ["a".repeat(90), "_Channel", [], `${"a".repeat(72)}_Channel`],
])("%s%s beside %j becomes %s", (label, suffix, taken, name) => {
  expect(freeName(label, suffix, taken)).toBe(name);
  expect(developerName.safeParse(name).success).toBe(true);
});
