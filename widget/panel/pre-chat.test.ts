import { expect, it } from "vitest";
import type { PreChatFieldType } from "@/protocol/pre-chat";
import { texts } from "@/protocol/texts";
import { fault } from "./pre-chat";
import { speak } from "./wording";

speak({ language: "en", direction: "ltr", texts });

function aField(type: PreChatFieldType, required: boolean) {
  return { name: "x", label: "X", order: 1, type, required, maxLength: 40, isHidden: false };
}

it.each<{ type: PreChatFieldType; value: string; required?: boolean; says?: RegExp }>([
  { type: "Text", value: "Zoe" },
  { type: "Text", value: "  ", says: /Fill this in/ },
  { type: "Text", value: "", required: false },
  { type: "Text", value: "x".repeat(41), says: /at most 40/ },
  { type: "Email", value: "zoe@example.com" },
  { type: "Email", value: "zoe@", says: /name@example\.com/ },
  { type: "Email", value: "zoe@example", says: /name@example\.com/ },
  { type: "Phone", value: "+49 (0)30 123-45" },
  { type: "Phone", value: "call me", says: /phone number/ },
  { type: "Number", value: "-4.5" },
  { type: "Number", value: "four", says: /such as 42/ },
  { type: "ChoiceList", value: "", says: /Choose one/ },
  { type: "Checkbox", value: "", says: /Check this box/ },
  { type: "Checkbox", value: "false", says: /Check this box/ },
  { type: "Checkbox", value: "true" },
])("$type of “$value” is told $says", ({ type, value, required = true, says }) => {
  const said = fault(aField(type, required), value);
  if (says) expect(said).toMatch(says);
  else expect(said).toBeUndefined();
});
