import type { Settings, Values } from "@/lib/setting";

/** How long a channel's sessions live, and what ends with them. */
export const sessionSettings = {
  customerInactivity: {
    kind: "switch",
    label: "Watch for customer inactivity",
    hint: "When the customer does not answer a rep, the session becomes inactive or ends.",
    standard: false,
  },
  inactivityMinutes: {
    kind: "number",
    label: "Inactive after",
    hint: "Counts from the rep's first reply after the customer's last message, such as 10 minutes.",
    standard: 10,
    minimum: 5,
    maximum: 30,
    unit: "minutes",
  },
  repMessageResets: {
    kind: "switch",
    label: "A rep's message starts the time anew",
    hint: "Then the time counts from the rep's last message, such as one that asks “Are you still there?”.",
    standard: false,
  },
  inactivityAction: {
    kind: "choice",
    label: "When the time is up",
    hint: "What happens to the session of a customer who does not answer.",
    standard: "inactivate",
    look: "cards",
    options: {
      inactivate: {
        label: "Make inactive",
        hint: "The rep is free for others. The customer's next message goes on with the session, up to 24 hours later.",
      },
      end: {
        label: "End",
        hint: "The session is over. The customer's next message begins a new one.",
      },
      inactivate_and_end: {
        label: "Make inactive, then end",
        hint: "The rep is free at once, and the session ends some time later.",
      },
    },
  },
  endInactiveMinutes: {
    kind: "number",
    label: "End inactive sessions after",
    hint: "Counts from the moment the session became inactive, such as 60 minutes. 1,440 is a day.",
    standard: 60,
    minimum: 1,
    maximum: 1440,
    unit: "minutes",
  },
  abandonedChats: {
    kind: "switch",
    label: "End abandoned chats",
    hint: "A chat whose customer closed the page while waiting leaves the line.",
    standard: false,
  },
  abandonedMinutes: {
    kind: "number",
    label: "Abandoned after",
    hint: "Counts from the last sign of the customer: an open chat or a message. Such as 5 minutes.",
    standard: 5,
    minimum: 1,
    maximum: 60,
    unit: "minutes",
  },
  sessionBased: {
    kind: "switch",
    label: "End chat when session ends",
    hint: "Whoever ends the session, the conversation closes with it: the customer can read it, and starts a new chat to write again.",
    standard: false,
  },
  saveTranscript: {
    kind: "switch",
    label: "Save transcript",
    hint: "Adds “Request transcript” to the chat's menu: the customer downloads the conversation as a PDF, or as text through the API.",
    standard: false,
  },
} as const satisfies Settings;

export type SessionSettings = Values<typeof sessionSettings>;

/** Minutes after which an inactive session ends whatever the channel says. */
export const longestInactiveMinutes = 24 * 60;
