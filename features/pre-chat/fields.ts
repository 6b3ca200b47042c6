import {
  type PreChatDisplay,
  type PreChatFieldType,
  type StandardField,
  standardFields,
} from "@/protocol/pre-chat";

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
  choices: string[];
};

/** The form before the chat, and the values that come unseen. */
export type PreChat = {
  /** Whether the visible fields are asked. */
  enabled: boolean;
  display: PreChatDisplay;
  fields: PreChatField[];
};

type FieldType = {
  label: string;
  hint: string;
  /** Whether an admin may set how much can be typed. */
  typed: boolean;
  choices: boolean;
};

export const fieldTypes: Record<PreChatFieldType, FieldType> = {
  Text: { label: "Text", hint: "One line of text.", typed: true, choices: false },
  Email: {
    label: "Email",
    hint: "Checked to look like an email address.",
    typed: true,
    choices: false,
  },
  Phone: {
    label: "Phone",
    hint: "Digits, spaces and a leading +. Phones show their number pad.",
    typed: true,
    choices: false,
  },
  Number: { label: "Number", hint: "Digits only.", typed: true, choices: false },
  Checkbox: {
    label: "Checkbox",
    hint: "Sent as true or false. Required means that it must be checked.",
    typed: false,
    choices: false,
  },
  ChoiceList: {
    label: "Choice list",
    hint: "Customers pick one from a list.",
    typed: false,
    choices: true,
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

export function standardFieldOf(source: string): StandardField | undefined {
  return standardFields.find((field) => field === source);
}

export const displayLabels: Record<PreChatDisplay, string> = {
  Conversation: "Every conversation",
  Session: "Every session",
};

/** Characters. */
export const preChatLimits = { label: 80, choice: 100, fields: 20 } as const;

/** The choices that a text box holds: one per line, empty lines left out. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}
