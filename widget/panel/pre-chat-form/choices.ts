import type {
  ChoiceList,
  EmbeddedServiceConfig,
  FormField,
} from "@/protocol/embedded-service-config";

export type Choices = ChoiceList["choiceListValues"];

export function choicesOf(config: EmbeddedServiceConfig, field: FormField): Choices {
  const list = config.choiceListConfig.choiceList.find(
    (one) => one.choiceListId === field.choiceListId,
  );
  return [...(list?.choiceListValues ?? [])].sort((one, other) => one.order - other.order);
}
