import type { NumberSetting, SwitchSetting } from "@/lib/setting";

/** Moments at which a channel can say something by itself. */
export const responseSlots = [
  "acknowledgement",
  "start",
  "end",
  "inactive",
  "idle_warning",
  "reroute",
] as const;
export type ResponseSlot = (typeof responseSlots)[number];

export type SlotWords = {
  on: SwitchSetting;
  /** Whether a rep has the chat then, so that the text can name them. */
  hasRep: boolean;
  /** What stands there, in English, when somebody switches it on. */
  suggestion: string;
};

export const slotWords: Record<ResponseSlot, SlotWords> = {
  acknowledgement: {
    on: {
      kind: "switch",
      label: "Conversation acknowledgement",
      hint: "Answers the customer's first message of a session while they wait for a rep.",
      standard: false,
    },
    hasRep: false,
    suggestion:
      "Thanks for writing, {customer.firstName|and welcome}. Someone from {queue.label|our team} will be with you soon.",
  },
  start: {
    on: {
      kind: "switch",
      label: "Start conversation",
      hint: "Greets the customer when a rep accepts their chat.",
      standard: false,
    },
    hasRep: true,
    suggestion: "Hi {customer.firstName|there}, this is {rep.name}. How can I help?",
  },
  end: {
    on: {
      kind: "switch",
      label: "End conversation",
      hint: "Says goodbye when the rep or the customer ends the chat.",
      standard: false,
    },
    hasRep: true,
    suggestion: "Thanks for chatting with us. Write here any time to start again.",
  },
  inactive: {
    on: {
      kind: "switch",
      label: "Inactive conversation",
      hint: "Tells a customer who stopped answering that the chat is set aside until they write.",
      standard: false,
    },
    hasRep: true,
    suggestion: "We have not heard from you for a while. Write again and we pick this up.",
  },
  idle_warning: {
    on: {
      kind: "switch",
      label: "Idle warning",
      hint: "Asks whether the customer is still there, before the chat is set aside.",
      standard: false,
    },
    hasRep: true,
    suggestion: "Are you still there, {customer.firstName|friend}? We are ready when you are.",
  },
  reroute: {
    on: {
      kind: "switch",
      label: "Reroute",
      hint: "Explains the wait when a chat goes back in line or on to somebody else.",
      standard: false,
    },
    hasRep: false,
    suggestion: "We are handing you over to a colleague. Nothing you wrote is lost.",
  },
};

export const idleWarningMinutes: NumberSetting = {
  kind: "number",
  label: "Warn after",
  hint: "Minutes of silence after the rep's last message, such as 5.",
  standard: 5,
  minimum: 5,
  maximum: 60,
  unit: "minutes",
};

/** Characters of one text. */
export const maximumResponseLength = 1000;
export const maximumResponseLanguages = 30;
