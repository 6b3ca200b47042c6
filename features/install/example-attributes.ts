import type { EmbeddedServiceConfig, FormField } from "@/protocol/embedded-service-config";

/** Something acceptable for each question that must be answered, so that the curl text runs as pasted. */
export function exampleAttributes(
  content: EmbeddedServiceConfig | undefined,
): Record<string, string> {
  const required = content?.forms[0].formFields.filter(
    (field) => field.required && !field.isHidden,
  );
  return Object.fromEntries(
    (required ?? []).map((field) => [field.name, content ? exampleOf(field, content) : ""]),
  );
}

function exampleOf({ type, choiceListId, maxLength }: FormField, content: EmbeddedServiceConfig) {
  switch (type) {
    case "Text":
      return "Ann Example".slice(0, maxLength);
    case "Email":
      return "ann@example.com";
    case "Phone":
      return "+15550100".slice(0, maxLength);
    case "Number":
      return "1";
    case "Checkbox":
      return "true";
    case "ChoiceList": {
      const { choiceList } = content.choiceListConfig;
      const list = choiceList.find((each) => each.choiceListId === choiceListId);
      return list?.choiceListValues[0]?.choiceListValueName ?? "";
    }
  }
}
