import type { OwnText, Say } from "@/features/deployments/part";
import { partNames, parts } from "@/features/deployments/parts";
import { withoutHiddenChoices } from "@/features/pre-chat/served";
import type { EmbeddedServiceConfig, PublishedConfig } from "@/protocol/embedded-service-config";
import { resolveOwn } from "./resolve";
import type { TextTables } from "./text-tables";

/** What a customer of that language receives: one language, without the table of them all. */
export function configIn(
  language: string,
  { texts, ...config }: PublishedConfig,
  own: TextTables,
): EmbeddedServiceConfig {
  return withTexts(withoutHiddenChoices(config), (text) => resolveOwn(language, texts, text, own));
}

/** The texts that an admin wrote in the parts of a deployment. */
export function ownTextsIn(config: EmbeddedServiceConfig): OwnText[] {
  const found: OwnText[] = [];
  withTexts(config, (own) => {
    if (own.text !== "") found.push(own);
    return own.text;
  });
  return found;
}

function withTexts(config: EmbeddedServiceConfig, say: Say): EmbeddedServiceConfig {
  return Object.assign(
    {},
    config,
    ...partNames.map((name) => parts[name].translate?.(config, say)),
  );
}
