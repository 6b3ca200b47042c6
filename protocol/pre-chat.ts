export const preChatFieldTypes = [
  "Text",
  "Email",
  "Phone",
  "Number",
  "Checkbox",
  "ChoiceList",
] as const;
export type PreChatFieldType = (typeof preChatFieldTypes)[number];

/** Whether the form is asked once per conversation or at every session. */
export const preChatDisplays = ["Conversation", "Session"] as const;
export type PreChatDisplay = (typeof preChatDisplays)[number];

/** The standard fields, under the names that the field's clients send. */
export const standardFields = ["_firstName", "_lastName", "_email", "_subject"] as const;
export type StandardField = (typeof standardFields)[number];

export const choicesPerList = { minimum: 2, maximum: 50 } as const;
