import { AppError } from "@/lib/errors";
import type { PreChatValue } from "@/protocol/console-api";
import type { EmbeddedServiceConfig, FormField } from "@/protocol/embedded-service-config";

type Sent = Readonly<Record<string, string | null>> | null | undefined;

/**
 * What a client sent, held against the published form. Unknown keys are left
 * out; visible fields are checked as the form promised; hidden ones come from
 * the page, so they are marked, and nothing of it is verified.
 */
export function checkPreChatValues(config: EmbeddedServiceConfig, sent: Sent): PreChatValue[] {
  const values: PreChatValue[] = [];
  const fields: Record<string, string> = {};
  for (const field of config.forms[0].formFields) {
    const value = read(sent, field.name);
    const problem = value === "" ? missing(field) : wrong(field, value, config);
    if (problem) fields[field.name] = problem;
    if (problem || value === "") continue;
    values.push({
      name: field.name,
      label: field.label,
      value: field.type === "ChoiceList" ? choiceName(field, value, config) : value,
      hidden: field.isHidden,
      verified: false,
    });
  }
  const problems = Object.entries(fields).map(([name, problem]) => `${name} ${problem}`);
  if (problems.length === 0) return values;
  throw new AppError("invalid", `routingAttributes: ${problems.join("; ")}.`, { fields });
}

function read(sent: Sent, name: string): string {
  return sent && Object.hasOwn(sent, name) ? (sent[name]?.trim() ?? "") : "";
}

function missing(field: FormField): string | undefined {
  return field.required && !field.isHidden ? "is required" : undefined;
}

function wrong(field: FormField, value: string, config: EmbeddedServiceConfig): string | undefined {
  if (value.length > field.maxLength) return `has more than ${field.maxLength} characters`;
  if (field.isHidden) return undefined;
  switch (field.type) {
    case "Text":
      return undefined;
    case "Email":
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? undefined : "is not an email address";
    case "Phone":
      return /^\+?[\d\s().-]{3,}$/.test(value) ? undefined : "is not a phone number";
    case "Number":
      return Number.isFinite(Number(value)) ? undefined : "is not a number";
    case "Checkbox":
      return checkbox(field, value);
    case "ChoiceList":
      return findChoice(field, value, config) ? undefined : "is none of the choices";
  }
}

function checkbox(field: FormField, value: string): string | undefined {
  if (value !== "true" && value !== "false") return "must be true or false";
  return field.required && value === "false" ? "is required" : undefined;
}

/** Clients send the choice's name or its id; what is kept is what a person reads. */
function choiceName(field: FormField, value: string, config: EmbeddedServiceConfig): string {
  return findChoice(field, value, config)?.choiceListValueName ?? value;
}

function findChoice(field: FormField, value: string, { choiceListConfig }: EmbeddedServiceConfig) {
  return choiceListConfig.choiceList
    .find((list) => list.choiceListId === field.choiceListId)
    ?.choiceListValues.find(
      (choice) => choice.choiceListValueName === value || choice.choiceListValueId === value,
    );
}

/** "Session" asks again at every session, so a message alone cannot begin one. */
export function asksEverySession({ forms: [form] }: EmbeddedServiceConfig): boolean {
  return form.displayContext === "Session" && form.formFields.some((field) => !field.isHidden);
}
