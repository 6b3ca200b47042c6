import type { PreChatValue } from "@/protocol/console-api";
import type {
  ChoiceList,
  EmbeddedServiceConfig,
  FormField,
} from "@/protocol/embedded-service-config";
import { termsField } from "@/protocol/pre-chat";
import { readAnswer, shownFields } from "@/protocol/pre-chat-rules";
import { sayFault } from "./say-fault";
import type { AcceptedTerms, Told } from "./told";

/** What of a published configuration asks for values. */
export type AskedConfig = Pick<
  EmbeddedServiceConfig,
  "forms" | "choiceListConfig" | "termsAndConditions"
>;

export type Sent = Readonly<Record<string, string | null>> | null | undefined;

/** A parameter of the channel, which takes values also where no form asks for it. */
export type Carried = { field: FormField; choices: ChoiceList["choiceListValues"] };

export type TraceContext = {
  carried?: readonly Carried[];
  /** What is known of the customer already. */
  known?: Told;
};

/**
 * The way of one value. `carried` is one that nobody sent, known from before; `unasked` one whose
 * condition does not hold; `leftOut` a hidden one that is none of its choices, which no client can
 * know; `unknown` one that neither the form nor the channel has.
 */
export type Step = {
  name: string;
  label: string;
  from: "visible" | "hidden" | "api";
  sent: string;
} & (
  | { outcome: "kept" | "carried"; value: PreChatValue }
  | { outcome: "refused" | "leftOut"; why: string }
  | { outcome: "unasked" | "unknown" | "empty" }
);

export type Trace = { steps: Step[]; terms: AcceptedTerms | null; termsProblem?: string };

/**
 * The way of everything that a client sends into a new session. What is kept, is kept as its
 * parameter declares it; hidden values come from the page, so they are marked, and nothing sent
 * is verified.
 */
export function tracePreChat(
  config: AskedConfig,
  sent: Sent,
  { carried = [], known }: TraceContext = {},
): Trace {
  const fields = config.forms[0].formFields;
  const visible = fields
    .filter(({ isHidden }) => !isHidden)
    .sort((one, other) => one.order - other.order);
  const knownOf = (name: string) => known?.values.find((value) => value.name === name);
  const answers = Object.fromEntries(visible.map((field) => [field.name, answer(field)]));
  const asked = new Set(shownFields(visible, answers));

  function answer({ name, whenKnown }: FormField): string {
    const before = whenKnown === "skip" ? knownOf(name) : undefined;
    return read(sent, name) || String(before?.value ?? "");
  }

  function step(field: FormField, from: Step["from"], choices: Carried["choices"]): Step {
    const about = { name: field.name, label: field.label, from, sent: read(sent, field.name) };
    if (from === "visible" && !asked.has(field)) {
      return { ...about, outcome: about.sent === "" ? "empty" : "unasked" };
    }
    const before = knownOf(field.name);
    if (about.sent === "" && before && (from !== "visible" || field.whenKnown === "skip")) {
      const { value } = readAnswer(field, String(before.value), choices);
      if (value !== undefined) return { ...about, outcome: "carried", value: { ...before, value } };
    }
    const optional = from === "visible" ? field : { ...field, required: false };
    const { value, fault } = readAnswer(optional, about.sent, choices);
    if (fault) {
      const outcome = from === "hidden" && fault.code === "unknownChoice" ? "leftOut" : "refused";
      return { ...about, outcome, why: sayFault(fault) };
    }
    if (value === undefined) return { ...about, outcome: "empty" };
    const { name, label, dataType: type = "text" } = field;
    const hidden = from !== "visible";
    return {
      ...about,
      outcome: "kept",
      value: { name, label, type, value, hidden, verified: false },
    };
  }

  const inForm = new Set(fields.map(({ name }) => name));
  const alone = carried.filter(({ field }) => !inForm.has(field.name));
  const taken = new Set([...inForm, ...alone.map(({ field }) => field.name), termsField]);
  const steps = [
    ...visible.map((field) => step(field, "visible", choicesOf(config, field))),
    ...fields
      .filter(({ isHidden }) => isHidden)
      .map((field) => step(field, "hidden", choicesOf(config, field))),
    ...alone.map(({ field, choices }) => step(field, "api", choices)),
    ...Object.keys(sent ?? {})
      .filter((name) => !taken.has(name))
      .map((name): Step => {
        return { name, label: name, from: "api", sent: read(sent, name), outcome: "unknown" };
      }),
  ];
  return { steps, ...acceptance(config, sent, known) };
}

function acceptance(
  { termsAndConditions: terms }: AskedConfig,
  sent: Sent,
  known: Told | undefined,
): Pick<Trace, "terms" | "termsProblem"> {
  if (!terms) return { terms: null };
  const said = read(sent, termsField);
  const { version, label: text } = terms;
  if (said === "true" || said === version) {
    return { terms: { version, text, acceptedAt: new Date().toISOString() } };
  }
  if (said === "" && known?.terms?.version === version) return { terms: known.terms };
  if (!terms.isTermsAndConditionsRequired) return { terms: null };
  const termsProblem =
    said === "" || said === "false"
      ? "is required: true once the customer has accepted the terms"
      : `is not the version in force, ${version}: show the terms again`;
  return { terms: null, termsProblem };
}

function read(sent: Sent, name: string): string {
  return sent && Object.hasOwn(sent, name) ? (sent[name]?.trim() ?? "") : "";
}

export function choicesOf(
  { choiceListConfig }: Pick<AskedConfig, "choiceListConfig">,
  { choiceListId }: FormField,
): ChoiceList["choiceListValues"] {
  const list = choiceListConfig.choiceList.find((one) => one.choiceListId === choiceListId);
  return list?.choiceListValues ?? [];
}
