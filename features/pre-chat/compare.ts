import { type Change, changed } from "@/features/deployments/change";
import type { EmbeddedServiceConfig, FormField } from "@/protocol/embedded-service-config";
import { displayLabels, fieldTypes } from "./fields";

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
    ...comeAndGone(asked, toAsk, ""),
    ...moves(asked, toAsk),
    ...toAsk.flatMap((field) => {
      const old = asked.find(({ name }) => name === field.name);
      return old ? fieldChanges(old, field, choicesOf(live, old), choicesOf(draft, field)) : [];
    }),
    ...comeAndGone(hidden(before.formFields), hidden(after.formFields), "hidden"),
    ...hidden(after.formFields).flatMap((field) => {
      const old = hidden(before.formFields).find(({ name }) => name === field.name);
      return old ? fieldChanges(old, field, "", "") : [];
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
  oldChoices: string,
  choices: string,
): Change[] {
  const of = (what: string, before: string, after: string) =>
    changed("Pre-Chat", `${field.label}: ${what}`, before, after);
  const yesNo = (required: boolean) => (required ? "Yes" : "No");
  return [
    ...of("Label", old.label, field.label),
    ...of("Field type", typeOf(old), typeOf(field)),
    ...of("Required", yesNo(old.required), yesNo(field.required)),
    ...of("Maximum length", String(old.maxLength), String(field.maxLength)),
    ...of("Choices", oldChoices, choices),
  ];
}

function typeOf({ type }: FormField): string {
  return fieldTypes[type].label;
}

function choicesOf({ choiceListConfig }: EmbeddedServiceConfig, field: FormField): string {
  const list = choiceListConfig.choiceList.find(
    ({ choiceListId }) => choiceListId === field.choiceListId,
  );
  return (
    list?.choiceListValues.map(({ choiceListValueName }) => choiceListValueName).join(", ") ?? ""
  );
}
