import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";

/** Whether there is a form before the first message; one after it comes when the server asks. */
export function asksFirst(config: EmbeddedServiceConfig): boolean {
  const [{ formFields, moment }] = config.forms;
  const asks = formFields.some(({ isHidden }) => !isHidden);
  return (asks || config.termsAndConditions !== undefined) && moment !== "AtHandOver";
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
