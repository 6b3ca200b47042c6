import type { EmbeddedServiceConfig, FormField } from "@/protocol/embedded-service-config";

/** The fields a customer fills in, in their order. */
export function visibleFields(config: EmbeddedServiceConfig): FormField[] {
  return config.forms[0].formFields
    .filter((field) => !field.isHidden)
    .sort((one, other) => one.order - other.order);
}

/** Whether there is a form before the first message; one after it comes when the server asks. */
export function asksFirst(config: EmbeddedServiceConfig): boolean {
  const asks = visibleFields(config).length > 0 || config.termsAndConditions !== undefined;
  return asks && config.forms[0].moment !== "AtHandOver";
}

/** What the page set, without what the server would refuse: the customer could not mend it. */
export async function fittingHidden(
  config: EmbeddedServiceConfig,
  hidden: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const typed = config.forms[0].formFields.some(({ name, dataType }) => dataType && hidden[name]);
  if (!typed) return { ...hidden };
  const { fitting } = await import("./pre-chat-form/hidden");
  return fitting(config, hidden);
}
