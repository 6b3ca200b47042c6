import type {
  ChoiceList,
  EmbeddedServiceConfig,
  FormField,
} from "@/protocol/embedded-service-config";

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
    return field.required && text !== "true" ? "Check this box to start the chat." : undefined;
  }
  if (text === "") return field.required ? missing(field) : undefined;
  if (text.length > field.maxLength) return `Use at most ${field.maxLength} characters.`;
  switch (field.type) {
    case "Email":
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
        ? undefined
        : "Enter a full email address, such as name@example.com.";
    case "Number":
      return /^-?\d+([.,]\d+)?$/.test(text) ? undefined : "Enter a number, such as 42.";
    case "Phone":
      return /^\+?[\d\s().\-/]{3,}$/.test(text)
        ? undefined
        : "Enter a phone number, such as +1 555 010 0199.";
    case "Text":
    case "ChoiceList":
      return undefined;
  }
}

function missing({ type }: FormField): string {
  return type === "ChoiceList"
    ? "Choose one to start the chat."
    : "Fill this in to start the chat.";
}
