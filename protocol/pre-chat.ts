/** What a question may be, in the words of the field's configuration. */
export const formFieldTypes = [
  "Text",
  "Email",
  "Phone",
  "Number",
  "Checkbox",
  "ChoiceList",
] as const;
export type FormFieldType = (typeof formFieldTypes)[number];

/** What an admin chooses from. The last two travel as Text, with a `control` for clients that know it. */
export const preChatFieldTypes = [...formFieldTypes, "TextArea", "Date"] as const;
export type PreChatFieldType = (typeof preChatFieldTypes)[number];

/** How a field is drawn where its type alone does not say it. */
export const fieldControls = ["TextArea", "Date", "Radio"] as const;
export type FieldControl = (typeof fieldControls)[number];

/** Whether the form is asked once per conversation or at every session. */
export const preChatDisplays = ["Conversation", "Session"] as const;
export type PreChatDisplay = (typeof preChatDisplays)[number];

/** Before the first message, or after it: then the chat is routed once the form is answered. */
export const preChatMoments = ["BeforeChat", "AtHandOver"] as const;
export type PreChatMoment = (typeof preChatMoments)[number];

/** What happens to a question whose answer is known: asked all the same, filled in, or left out. */
export const knownAnswers = ["ask", "prefill", "skip"] as const;
export type KnownAnswer = (typeof knownAnswers)[number];

export const conditionTests = ["is", "isNot", "contains", "isFilled"] as const;
export type ConditionTest = (typeof conditionTests)[number];

/** About the answer to an earlier field, by its name. */
export type Condition = { field: string; test: ConditionTest; value: string };

export const conditionMatches = ["all", "any"] as const;
export type ShownWhen = { match: (typeof conditionMatches)[number]; conditions: Condition[] };

/** The standard fields, under the names that the field's clients send. */
export const standardFields = ["_firstName", "_lastName", "_email", "_subject"] as const;
export type StandardField = (typeof standardFields)[number];

/** Under it clients say that the terms were accepted: `true`, or the version they showed. */
export const termsField = "_termsAndConditions";

export const choicesPerList = { minimum: 2, maximum: 50 } as const;

/** Characters of an answer, and of a pattern. */
export const longestAnswer = 255;
export const longestPattern = 200;
