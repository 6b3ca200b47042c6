import type { ParameterDataType } from "@/protocol/channel";
import {
  type KnownAnswer,
  longestAnswer,
  type PreChatDisplay,
  type PreChatFieldType,
  type PreChatMoment,
  preChatFieldTypes,
  type StandardField,
  standardFields,
} from "@/protocol/pre-chat";
import type { FieldDetails, PreChatTerms } from "./details";

/** A question of the form, or a value that the page sets unseen. */
export type PreChatField = {
  standardField: StandardField | null;
  customParameterId: string | null;
  /** The key under which the value is sent: the standard field, or the channel variable name. */
  name: string;
  hidden: boolean;
  label: string;
  fieldType: PreChatFieldType;
  required: boolean;
  maximumLength: number;
  /** As what its parameter keeps the value. */
  dataType: ParameterDataType;
  /** Those of the reusable list, where it has one. */
  choices: string[];
  choiceListId: string | null;
  /** Of the reusable list. */
  defaultChoice: string | null;
  details: FieldDetails;
};

/** The form before the chat, and the values that come unseen. */
export type PreChat = {
  /** Whether the visible fields are asked. */
  enabled: boolean;
  display: PreChatDisplay;
  moment: PreChatMoment;
  terms: PreChatTerms;
  fields: PreChatField[];
};

type FieldType = {
  label: string;
  hint: string;
  /** Whether an admin may set how much can be typed. */
  typed: boolean;
  choices: boolean;
  /** Which of the details it has. */
  details: readonly ("placeholder" | "length" | "range" | "pattern" | "callingCode" | "radio")[];
  /** The data types of the parameters that it can fill. */
  fills: readonly ParameterDataType[];
};

export const fieldTypes: Record<PreChatFieldType, FieldType> = {
  Text: {
    label: "Text",
    hint: "One line of text.",
    typed: true,
    choices: false,
    details: ["placeholder", "length", "pattern"],
    fills: ["text"],
  },
  TextArea: {
    label: "Text area",
    hint: "Several lines of text.",
    typed: true,
    choices: false,
    details: ["placeholder", "length"],
    fills: ["text"],
  },
  Email: {
    label: "Email",
    hint: "Checked to look like an email address.",
    typed: true,
    choices: false,
    details: ["placeholder", "pattern"],
    fills: ["text"],
  },
  Phone: {
    label: "Phone",
    hint: "Digits, spaces and a leading +. Phones show their number pad.",
    typed: true,
    choices: false,
    details: ["placeholder", "callingCode"],
    fills: ["text"],
  },
  Number: {
    label: "Number",
    hint: "Digits, with a decimal point or comma, such as 42 or 1.5.",
    typed: false,
    choices: false,
    details: ["placeholder", "range"],
    fills: ["number", "text"],
  },
  Date: {
    label: "Date",
    hint: "A day, with the device’s calendar. Sent as 2026-11-22.",
    typed: false,
    choices: false,
    details: ["range"],
    fills: ["date", "text"],
  },
  Checkbox: {
    label: "Checkbox",
    hint: "Sent as true or false. Required means that it must be checked.",
    typed: false,
    choices: false,
    details: [],
    fills: ["boolean", "text"],
  },
  ChoiceList: {
    label: "Choice list",
    hint: "Customers pick one from a list.",
    typed: false,
    choices: true,
    details: ["radio"],
    fills: ["choice", "text"],
  },
};

type Standard = { label: string; fieldType: PreChatFieldType; maximumLength: number };

/** Their types are fixed, so that a name is a name and an email an email everywhere. */
export const standardFieldKinds: Record<StandardField, Standard> = {
  _firstName: { label: "First name", fieldType: "Text", maximumLength: 40 },
  _lastName: { label: "Last name", fieldType: "Text", maximumLength: 80 },
  _email: { label: "Email", fieldType: "Email", maximumLength: 80 },
  _subject: { label: "Subject", fieldType: "Text", maximumLength: 255 },
};

/** The field types that can ask for a parameter's value; none for a date with its time. */
export function typesFor(dataType: ParameterDataType): PreChatFieldType[] {
  return preChatFieldTypes.filter((type) => fieldTypes[type].fills.includes(dataType));
}

export function standardFieldOf(source: string): StandardField | undefined {
  return standardFields.find((field) => field === source);
}

export const displayLabels: Record<PreChatDisplay, string> = {
  Conversation: "Every conversation",
  Session: "Every session",
};

export const momentLabels: Record<PreChatMoment, string> = {
  BeforeChat: "Before the chat starts",
  AtHandOver: "After the first message",
};

export const knownLabels: Record<KnownAnswer, string> = {
  ask: "Ask again",
  prefill: "Fill it in",
  skip: "Skip the question",
};

/** Characters. */
export const preChatLimits = {
  label: 80,
  choice: 100,
  fields: 20,
  helpText: 200,
  conditions: 5,
  terms: 1000,
  answer: longestAnswer,
} as const;

/** The choices that a text box holds: one per line, empty lines left out. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
