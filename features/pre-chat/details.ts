import type { KnownAnswer, ShownWhen } from "@/protocol/pre-chat";

/** What a field may say beyond its label and type; empty and null change nothing. */
export type FieldDetails = {
  helpText: string;
  placeholder: string;
  defaultValue: string;
  minimumLength: number | null;
  /** A number, or a date as 2026-11-22. */
  minimum: string;
  maximum: string;
  /** For the whole answer; see `protocol/pattern.ts`. */
  pattern: string;
  patternMessage: string;
  /** Such as +41. */
  callingCode: string;
  /** Choices stand in sight, instead of in a list to open. */
  radio: boolean;
  whenKnown: KnownAnswer;
  shownWhen: ShownWhen | null;
};

export const plainDetails: FieldDetails = {
  helpText: "",
  placeholder: "",
  defaultValue: "",
  minimumLength: null,
  minimum: "",
  maximum: "",
  pattern: "",
  patternMessage: "",
  callingCode: "",
  radio: false,
  whenKnown: "ask",
  shownWhen: null,
};

/** Words that customers accept; `[text](address)` is a link. */
export type PreChatTerms = { enabled: boolean; required: boolean; text: string };

export const noTerms: PreChatTerms = { enabled: false, required: true, text: "" };
