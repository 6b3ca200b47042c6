import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";

/**
 * Without the choices of what nobody is asked: visitors would read them. Clients cannot hold such a
 * value against its choices then, so the server does.
 */
export function withoutHiddenChoices<Config extends EmbeddedServiceConfig>(config: Config): Config {
  const [form] = config.forms;
  const asked = new Set<string | undefined>();
  const formFields = form.formFields.map(({ choiceListId, ...field }) => {
    if (field.isHidden || choiceListId === undefined) return field;
    asked.add(choiceListId);
    return { ...field, choiceListId };
  });
  const { choiceList } = config.choiceListConfig;
  return {
    ...config,
    forms: [{ ...form, formFields }],
    choiceListConfig: {
      choiceList: choiceList.filter(({ choiceListId }) => asked.has(choiceListId)),
    },
  };
}
