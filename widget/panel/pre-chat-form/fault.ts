import type { FormField } from "@/protocol/embedded-service-config";
import { type Fault, readAnswer } from "@/protocol/pre-chat-rules";
import { t } from "../wording";
import type { Choices } from "./choices";

/** What is wrong with `value` and what to do, or `undefined`. */
export function fault(
  field: FormField,
  value: string,
  choices: Choices,
  locale: string,
): string | undefined {
  const found = readAnswer(field, value, choices).fault;
  return found && say(found, locale);
}

function say(fault: Fault, locale: string): string {
  switch (fault.code) {
    case "tooLong":
      return t("error.tooLong", { maximum: fault.limit });
    case "tooShort":
      return t("error.tooShort", { minimum: fault.limit });
    case "tooSmall":
      return t("error.tooSmall", { minimum: fault.limit });
    case "tooLarge":
      return t("error.tooLarge", { maximum: fault.limit });
    case "tooEarly":
      return t("error.tooEarly", { minimum: dayText(fault.limit, locale) });
    case "tooLate":
      return t("error.tooLate", { maximum: dayText(fault.limit, locale) });
    case "pattern":
      return fault.message || t("error.pattern");
    case "choice":
    case "unknownChoice":
      return t("error.choice");
    case "check":
    case "boolean":
      return t("error.check");
    case "date":
    case "moment":
      return t("error.date");
    case "required":
      return t("error.required");
    case "email":
      return t("error.email");
    case "number":
      return t("error.number");
    case "phone":
      return t("error.phone");
  }
}

function dayText(date: string, locale: string): string {
  return new Date(date).toLocaleDateString(locale, { dateStyle: "medium", timeZone: "UTC" });
}
