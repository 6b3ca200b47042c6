import type { DeploymentType } from "@/protocol/channel";

/** How a page, or a client of the API, sets hidden fields before the chat begins. */
export function hiddenFieldsExample(type: DeploymentType, names: readonly string[]): string {
  const values = names.map((name) => `  ${JSON.stringify(name)}: "value"`).join(",\n");
  return type === "web"
    ? `embeddedservice_bootstrap.prechatAPI.setHiddenPrechatFields({\n${values}\n});`
    : `"routingAttributes": {\n${values}\n}`;
}
