import type { EmbeddedServiceConfig, FormField } from "@/protocol/embedded-service-config";
import { readAnswer, shownFields } from "@/protocol/pre-chat-rules";
import type { PanelFrame } from "../../panel-frame";
import type { Known } from "../transport";
import { choicesOf } from "./choices";

type Given = {
  config: EmbeddedServiceConfig;
  /** What the page filled in. */
  preset: PanelFrame["preChat"]["visible"];
  /** What the server knows from before. */
  known: Known;
  typed: Readonly<Record<string, string>>;
};

export type Answers = {
  /** Those to draw, in order. */
  asked: FormField[];
  of: (name: string) => string;
  /** To send, with what the page set for questions that are not drawn. */
  values: Record<string, string>;
  /** Whether the terms are to be accepted. */
  terms: boolean;
};

/** What is still to be asked, and what will be sent. */
export function answersTo({ config, preset, known, typed }: Given): Answers {
  const fields = visibleFields(config);
  const all = Object.fromEntries(fields.map((field) => [field.name, answer(field)]));

  function answer(field: FormField): string {
    const { name, whenKnown, defaultValue = "" } = field;
    const given = preset[name];
    if (given && !given.isEditableByEndUser) return given.value;
    const before = whenKnown ? known.answers[name] : undefined;
    const told = known.claims[name] ?? given?.value ?? before;
    return typed[name] ?? told ?? (defaultValue || chosenFirst(field));
  }

  function chosenFirst(field: FormField): string {
    return choicesOf(config, field).find((one) => one.isDefaultValue)?.choiceListValueId ?? "";
  }

  /** A known answer that no longer fits is asked for again. */
  function skipped(field: FormField): boolean {
    const { name, whenKnown } = field;
    if (whenKnown !== "skip") return false;
    const before = known.claims[name] ?? preset[name]?.value ?? known.answers[name] ?? "";
    return before !== "" && !readAnswer(field, before, choicesOf(config, field)).fault;
  }

  const shown = shownFields(fields, all);
  const values = shown
    .map(({ name }) => [name, (all[name] ?? "").trim()] as const)
    .filter(([, value]) => value !== "");
  const terms = config.termsAndConditions;
  return {
    asked: shown.filter((field) => !skipped(field)),
    of: (name) => all[name] ?? "",
    values: Object.fromEntries(values),
    terms: terms !== undefined && terms.version !== known.termsVersion,
  };
}

/** The fields a customer fills in, in their order. */
export function visibleFields(config: EmbeddedServiceConfig): FormField[] {
  return config.forms[0].formFields
    .filter((field) => !field.isHidden)
    .sort((one, other) => one.order - other.order);
}
