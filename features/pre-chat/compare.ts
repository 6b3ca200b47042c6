import { type Change, changed } from "@/features/deployments/change";
import type { EmbeddedServiceConfig, FormField } from "@/protocol/embedded-service-config";
import { isRequired } from "@/protocol/pre-chat-rules";
import { displayLabels, fieldTypes, knownLabels, momentLabels } from "./fields";
import { sayCondition } from "./say-condition";

export function comparePreChat(
  live: EmbeddedServiceConfig,
  draft: EmbeddedServiceConfig,
): Change[] {
  const [before] = live.forms;
  const [after] = draft.forms;
  const visible = (fields: FormField[]) =>
    fields.filter(({ isHidden }) => !isHidden).sort((one, other) => one.order - other.order);
  const hidden = (fields: FormField[]) => fields.filter(({ isHidden }) => isHidden);
  const [asked, toAsk] = [visible(before.formFields), visible(after.formFields)];
  const onOff = (fields: FormField[]) => (fields.length > 0 ? "On" : "Off");

  return [
    ...changed("Pre-Chat", "Ask before the chat starts", onOff(asked), onOff(toAsk)),
    ...changed(
      "Pre-Chat",
      "Show the form",
      displayLabels[before.displayContext],
      displayLabels[after.displayContext],
    ),
    ...changed(
      "Pre-Chat",
      "Ask",
      momentLabels[before.moment ?? "BeforeChat"],
      momentLabels[after.moment ?? "BeforeChat"],
    ),
    ...changed("Pre-Chat", "Terms and conditions", sayTerms(live), sayTerms(draft)),
    ...comeAndGone(asked, toAsk, ""),
    ...moves(asked, toAsk),
    ...toAsk.flatMap((field) => {
      const old = asked.find(({ name }) => name === field.name);
      return old ? fieldChanges(old, field, [live, draft]) : [];
    }),
    ...comeAndGone(hidden(before.formFields), hidden(after.formFields), "hidden"),
    ...hidden(after.formFields).flatMap((field) => {
      const old = hidden(before.formFields).find(({ name }) => name === field.name);
      return old ? fieldChanges(old, field, [live, draft]) : [];
    }),
  ];
}

function comeAndGone(before: FormField[], after: FormField[], detail: string): Change[] {
  const only = (these: FormField[], those: FormField[]) =>
    these.filter(({ name }) => !those.some((other) => other.name === name));
  const change = (kind: "added" | "removed") => (field: FormField) =>
    ({ tab: "Pre-Chat", what: field.label, kind, detail: detail || typeOf(field) }) as const;
  return [
    ...only(after, before).map(change("added")),
    ...only(before, after).map(change("removed")),
  ];
}

/** The fewest fields whose moving explains the new order: those outside the longest run that kept it. */
function moves(before: FormField[], after: FormField[]): Change[] {
  const kept = after.filter(({ name }) => before.some((field) => field.name === name));
  const places = kept.map(({ name }) => before.findIndex((field) => field.name === name));
  const inOrder = longestRise(places);
  return kept
    .filter((_, at) => !inOrder.has(at))
    .map((field) => ({
      tab: "Pre-Chat",
      what: field.label,
      kind: "moved",
      detail: `to ${after.indexOf(field) + 1} of ${after.length}`,
    }));
}

/** Indexes of a longest rising subsequence. */
function longestRise(values: number[]): Set<number> {
  const best: number[][] = [];
  for (const [at, value] of values.entries()) {
    const before = best
      .slice(0, at)
      .filter((run) => (values[run.at(-1) ?? 0] ?? 0) < value)
      .reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    best.push([...before, at]);
  }
  return new Set(
    best.reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), []),
  );
}

function fieldChanges(
  old: FormField,
  field: FormField,
  [live, draft]: [EmbeddedServiceConfig, EmbeddedServiceConfig],
): Change[] {
  const of = (what: string, before: string, after: string) =>
    changed("Pre-Chat", `${field.label}: ${what}`, before, after);
  const yesNo = (field: FormField) => (isRequired(field) ? "Yes" : "No");
  const known = ({ whenKnown }: FormField) => knownLabels[whenKnown ?? "ask"];
  return [
    ...of("Label", old.label, field.label),
    ...of("Field type", typeOf(old), typeOf(field)),
    ...of("Required", yesNo(old), yesNo(field)),
    ...of("Maximum length", String(old.maxLength), String(field.maxLength)),
    ...of("Choices", choicesOf(live, old), choicesOf(draft, field)),
    ...of("Help text", old.helpText ?? "", field.helpText ?? ""),
    ...of("Placeholder", old.placeholder ?? "", field.placeholder ?? ""),
    ...of("Default", old.defaultValue ?? "", field.defaultValue ?? ""),
    ...of("Minimum length", String(old.minLength ?? ""), String(field.minLength ?? "")),
    ...of("From", old.minimum ?? "", field.minimum ?? ""),
    ...of("To", old.maximum ?? "", field.maximum ?? ""),
    ...of("Pattern", old.pattern ?? "", field.pattern ?? ""),
    ...of("What to say when it does not fit", old.patternMessage ?? "", field.patternMessage ?? ""),
    ...of("Calling code", old.callingCode ?? "", field.callingCode ?? ""),
    ...of("When the answer is known", known(old), known(field)),
    ...of("Shown when", conditionsOf(live, old), conditionsOf(draft, field)),
  ];
}

function typeOf({ type, control }: FormField): string {
  if (control === "Radio") return "Radio buttons";
  return fieldTypes[control ?? type].label;
}

function sayTerms({ termsAndConditions: terms }: EmbeddedServiceConfig): string {
  if (!terms) return "Off";
  return `${terms.isTermsAndConditionsRequired ? "Required" : "Optional"}: ${terms.label}`;
}

function conditionsOf({ forms: [form] }: EmbeddedServiceConfig, { shownWhen }: FormField): string {
  const labelOf = (name: string) =>
    form.formFields.find((field) => field.name === name)?.label ?? name;
  return shownWhen ? sayCondition(shownWhen, labelOf) : "";
}

function choicesOf({ choiceListConfig }: EmbeddedServiceConfig, field: FormField): string {
  const list = choiceListConfig.choiceList.find(
    ({ choiceListId }) => choiceListId === field.choiceListId,
  );
  return (
    list?.choiceListValues.map(({ choiceListValueName }) => choiceListValueName).join(", ") ?? ""
  );
}
