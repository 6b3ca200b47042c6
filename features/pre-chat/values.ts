import { AppError } from "@/lib/errors";
import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";
import { termsField } from "@/protocol/pre-chat";
import { shownFields } from "@/protocol/pre-chat-rules";
import type { Told } from "./told";
import { type Sent, type TraceContext, tracePreChat } from "./trace";

/** What a new session keeps of what a client sent, or a refusal that names every value in the way. */
export function checkPreChatValues(
  config: EmbeddedServiceConfig,
  sent: Sent,
  context: TraceContext = {},
): Told {
  const { steps, terms, termsProblem } = tracePreChat(config, sent, context);
  const fields: Record<string, string> = Object.fromEntries(
    steps.flatMap((step) => (step.outcome === "refused" ? [[step.name, step.why]] : [])),
  );
  if (termsProblem) fields[termsField] = termsProblem;
  const problems = Object.entries(fields).map(([name, problem]) => `${name} ${problem}`);
  if (problems.length > 0) {
    throw new AppError("invalid", `routingAttributes: ${problems.join("; ")}.`, { fields });
  }
  const values = steps.flatMap((step) => ("value" in step ? [step.value] : []));
  return { values, terms };
}

/** What comes unasked, while the questions are still to come. */
export function checkUnaskedValues(
  config: EmbeddedServiceConfig,
  sent: Sent,
  context: TraceContext = {},
): Told {
  const [form] = config.forms;
  const formFields = form.formFields.filter(({ isHidden }) => isHidden);
  const { termsAndConditions: _, ...unasked } = { ...config, forms: [{ ...form, formFields }] };
  return checkPreChatValues({ ...unasked, forms: [{ ...form, formFields }] }, sent, context);
}

/** "Session" asks again at every session, so a message alone cannot begin one. */
export function asksEverySession(config: EmbeddedServiceConfig): boolean {
  return config.forms[0].displayContext === "Session" && asks(config);
}

/** The chat begins unasked, and its first message waits for the answers. */
export function asksAtHandOver(config: EmbeddedServiceConfig): boolean {
  return config.forms[0].moment === "AtHandOver" && asks(config);
}

function asks({ forms: [form], termsAndConditions }: EmbeddedServiceConfig): boolean {
  return termsAndConditions !== undefined || form.formFields.some((field) => !field.isHidden);
}

/** Whether a form would show: questions whose answers are not known, or terms not yet accepted. */
export function leftToAsk(config: EmbeddedServiceConfig, { values, terms }: Told): boolean {
  const { termsAndConditions, forms } = config;
  if (termsAndConditions && terms?.version !== termsAndConditions.version) return true;
  const visible = forms[0].formFields.filter((field) => !field.isHidden);
  const answers = Object.fromEntries(values.map(({ name, value }) => [name, String(value)]));
  return shownFields(visible, answers).some(
    ({ name, whenKnown }) => whenKnown !== "skip" || !answers[name],
  );
}

/** Whether a client sent an answer to any question of the form, or accepted its terms. */
export function answersAny({ forms }: EmbeddedServiceConfig, sent: Sent): boolean {
  const asked = forms[0].formFields.filter(({ isHidden }) => !isHidden).map(({ name }) => name);
  return [...asked, termsField].some((name) => sent && Object.hasOwn(sent, name) && sent[name]);
}
