import type {
  ChoiceList,
  EmbeddedServiceConfig,
  FormField,
} from "@/protocol/embedded-service-config";
import { t } from "./wording";

/** The fields a customer fills in, in their order. */
export function visibleFields(config: EmbeddedServiceConfig): FormField[] {
  return config.forms[0].formFields
    .filter((field) => !field.isHidden)
    .sort((one, other) => one.order - other.order);
}

export function choicesOf(
  config: EmbeddedServiceConfig,
  field: FormField,
): ChoiceList["choiceListValues"] {
  const list = config.choiceListConfig.choiceList.find(
    (one) => one.choiceListId === field.choiceListId,
  );
  return [...(list?.choiceListValues ?? [])].sort((one, other) => one.order - other.order);
}

/** What is wrong with `value` and what to do, or `undefined`. */
export function fault(field: FormField, value: string): string | undefined {
  const text = value.trim();
  if (field.type === "Checkbox") {
    return field.required && text !== "true" ? t("error.check") : undefined;
  }
  if (text === "") return field.required ? missing(field) : undefined;
  if (text.length > field.maxLength) return t("error.tooLong", { maximum: field.maxLength });
  switch (field.type) {
    case "Email":
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? undefined : t("error.email");
    case "Number":
      return /^-?\d+([.,]\d+)?$/.test(text) ? undefined : t("error.number");
    case "Phone":
      return /^\+?[\d\s().\-/]{3,}$/.test(text) ? undefined : t("error.phone");
    case "Text":
    case "ChoiceList":
      return undefined;
  }
}

function missing({ type }: FormField): string {
  return t(type === "ChoiceList" ? "error.choice" : "error.required");
}
