import type { MappingTarget } from "@/protocol/channel";
import type { DeskValue, PreChatValue } from "@/protocol/console-api";
import { standardFields } from "@/protocol/pre-chat";

/** Where the value of `name` goes, besides the session. */
export type Mapping = {
  /** The key under which clients send the value. */
  name: string;
  target: MappingTarget;
  variableName: string;
  pinned: boolean;
};

/** What a customer's values say about the customer, and about the session. */
export type Landed = {
  name?: string;
  email?: string;
  phone?: string;
  language?: string;
  subject?: string;
};

/** Standard fields land without being told to; a mapping of the channel comes before them. */
export function land(values: readonly PreChatValue[], mappings: readonly Mapping[]): Landed {
  const said = (name: string) => String(values.find((value) => value.name === name)?.value ?? "");
  const mapped = (target: MappingTarget) => {
    const mapping = mappings.find((each) => each.target === target);
    return mapping ? said(mapping.name) : "";
  };
  const language = mapped("user_language");
  const landed = {
    name: mapped("user_name") || `${said("_firstName")} ${said("_lastName")}`.trim(),
    email: mapped("user_email") || said("_email"),
    phone: mapped("user_phone"),
    language: isLanguage(language) ? language : "",
    subject: mapped("session_subject") || said("_subject"),
  };
  return Object.fromEntries(Object.entries(landed).filter(([, value]) => value !== ""));
}

/** Such as de or pt-BR; anything else would be kept and never understood. */
function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(tag);
}

/** As reps read them: pinned ones, then those mapped to them, then the rest under Details. */
export function valuesForReps(
  values: readonly PreChatValue[],
  mappings: readonly Mapping[],
): DeskValue[] {
  const forReps = mappings.filter(({ target }) => target === "rep");
  const places = values.map((value) => {
    const at = forReps.findIndex(({ name }) => name === value.name);
    const mapping = forReps[at];
    const standard = standardFields.some((name) => name === value.name);
    const place = mapping?.pinned ? "pinned" : mapping || standard ? "shown" : "details";
    // Standard fields stand before what is mapped, in the form's order.
    return { at, value: { ...value, label: mapping?.variableName || value.label, place } as const };
  });
  const ranks = { pinned: 0, shown: 1, details: 2 };
  return places
    .sort((one, other) => ranks[one.value.place] - ranks[other.value.place] || one.at - other.at)
    .map(({ value }) => value);
}
