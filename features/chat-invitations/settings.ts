import type { Settings } from "@/lib/setting";
import type {
  ConditionLogic,
  ConditionOperator,
  ConditionType,
  InvitationPause,
} from "@/protocol/chat-invitation";

const pauses: Record<InvitationPause, { label: string }> = {
  never: { label: "Never" },
  next_visit: { label: "With the next visit" },
  next_day: { label: "A day later" },
  next_week: { label: "A week later" },
};

/** What an invitation says and does, beside its conditions. */
export const invitationSettings = {
  label: {
    kind: "text",
    label: "Label",
    hint: "What your team reads, such as Long look at the checkout. Customers never see it.",
    standard: "Invitation",
    limit: 80,
    required: "Enter a label, such as Checkout",
  },
  active: {
    kind: "switch",
    label: "Invite customers",
    hint: "Off, it stays here and invites nobody.",
    standard: true,
  },
  text: {
    kind: "text",
    label: "Invitation text",
    hint: "What customers read, such as Questions about your order? We are here.",
    standard: "Hello! Can we help you?",
    limit: 200,
    rows: 2,
    required: "Enter what customers read, such as Can we help you?",
  },
  look: {
    kind: "choice",
    label: "Look",
    hint: "It stands above the chat button and never covers the page.",
    standard: "card",
    options: {
      card: { label: "Card", hint: "The text with two buttons." },
      bubble: { label: "Speech bubble", hint: "The text alone; a click starts the chat." },
    },
    look: "cards",
  },
  acceptLabel: {
    kind: "text",
    label: "Accept button",
    hint: "Starts the chat, such as Start chat.",
    standard: "Start chat",
    limit: 30,
    required: "Enter the words of the button",
  },
  rejectLabel: {
    kind: "text",
    label: "Reject button",
    hint: "Puts the invitation away, such as No, thanks.",
    standard: "No, thanks",
    limit: 30,
    required: "Enter the words of the button",
  },
  afterAccept: {
    kind: "choice",
    label: "Again after accepting",
    hint: "When a customer who accepted is invited again.",
    standard: "next_visit",
    options: pauses,
    look: "list",
  },
  afterReject: {
    kind: "choice",
    label: "Again after rejecting",
    hint: "When a customer who said no is invited again.",
    standard: "next_week",
    options: pauses,
    look: "list",
  },
} as const satisfies Settings;

/** With the operators that make sense for it. */
export const conditionWords: Record<
  ConditionType,
  { label: string; unit: string; example: string; operators: readonly ConditionOperator[] }
> = {
  seconds_on_page: {
    label: "Seconds on the page",
    unit: "seconds",
    example: "30",
    operators: ["at_least"],
  },
  seconds_on_site: {
    label: "Seconds on the website",
    unit: "seconds",
    example: "90",
    operators: ["at_least"],
  },
  page_views: {
    label: "Page views",
    unit: "pages",
    example: "3",
    operators: ["at_least", "at_most", "equals"],
  },
  url: {
    label: "Page address",
    unit: "",
    example: "/checkout",
    operators: ["contains", "not_contain", "starts_with", "equals", "not_equal"],
  },
  custom_variable: {
    label: "Custom variable",
    unit: "",
    example: "gold",
    operators: [
      "equals",
      "not_equal",
      "contains",
      "not_contain",
      "starts_with",
      "at_least",
      "at_most",
      "greater_than",
      "less_than",
    ],
  },
};

export const operatorWords: Record<ConditionOperator, string> = {
  equals: "is",
  not_equal: "is not",
  at_least: "at least",
  at_most: "at most",
  greater_than: "more than",
  less_than: "less than",
  contains: "contains",
  not_contain: "does not contain",
  starts_with: "starts with",
};

export const logicWords: Record<ConditionLogic, { label: string; hint: string }> = {
  all: { label: "All of them", hint: "Every condition must hold." },
  any: { label: "Any of them", hint: "One is enough." },
  formula: { label: "A formula", hint: "Over the numbers of the conditions." },
};

export const invitationLimits = { invitations: 10, conditions: 10, value: 200, formula: 200 };
