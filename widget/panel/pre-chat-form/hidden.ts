import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";
import { readAnswer } from "@/protocol/pre-chat-rules";

/** The hidden values that are what their parameters declare; developers read about the others. Choices only the server knows. */
export function fitting(
  config: EmbeddedServiceConfig,
  hidden: Readonly<Record<string, string>>,
): Record<string, string> {
  const kept = Object.entries(hidden).filter(([name, value]) => {
    const field = config.forms[0].formFields.find((one) => one.name === name && one.isHidden);
    const fits = !field || !readAnswer(field, value, []).fault;
    if (!fits) console.error(`[Foyer] "${name}" takes a ${field?.dataType}, and was left out.`);
    return fits;
  });
  return Object.fromEntries(kept);
}
