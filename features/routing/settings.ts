import type { Settings, Values } from "@/lib/setting";

/** How a channel's chats wait, and what their customers hear meanwhile. Live on save. */
export const routingSettings = {
  repSeconds: {
    kind: "number",
    label: "Time to accept",
    hint: "When the rep has not accepted by then, the chat goes to the fallback queue. Such as 60 seconds.",
    standard: 60,
    minimum: 10,
    maximum: 600,
    unit: "seconds",
  },
  limitWait: {
    kind: "switch",
    label: "Limit the wait",
    hint: "Decides what happens to a chat that nobody accepts in time. Off, it waits until somebody does.",
    standard: false,
  },
  maximumWait: {
    kind: "number",
    label: "Maximum wait",
    hint: "Counts from the customer's request, such as 10 minutes. 1,440 is a day.",
    standard: 10,
    minimum: 1,
    maximum: 1440,
    unit: "minutes",
  },
  afterWait: {
    kind: "choice",
    label: "When the wait is over",
    hint: "Happens once for each wait.",
    standard: "message",
    look: "cards",
    options: {
      reroute: {
        label: "Move to the fallback queue",
        hint: "The chat keeps its place by the time of its request.",
      },
      message: { label: "Send a message", hint: "The customer reads it once and keeps waiting." },
      end: { label: "End the session", hint: "The customer reads a message, then the chat ends." },
    },
  },
  waitMessage: {
    kind: "text",
    label: "Message",
    hint: "What the customer reads then, such as “We will write to you by email.”",
    standard:
      "Everyone is still busy. We are sorry that you have to wait. Leave a message here, and we will answer as soon as we can.",
    limit: 1000,
    rows: 3,
  },
  estimatedWait: {
    kind: "switch",
    label: "Show the estimated wait",
    hint: "“About 3 minutes”, by the waits of the last hour or day. While there are none, nothing is shown.",
    standard: false,
  },
  queuePosition: {
    kind: "switch",
    label: "Show the place in line",
    hint: "“You are number 2 in line”, as it changes.",
    standard: false,
  },
  availability: {
    kind: "choice",
    label: "Chat button",
    hint: "Hidden, it appears by itself as soon as this no longer holds. Chats that have begun go on.",
    standard: "always",
    look: "cards",
    options: {
      always: {
        label: "Always show",
        hint: "Customers can write at any time, and wait until somebody is available.",
      },
      somebody: {
        label: "Hide when nobody is available",
        hint: "Shown while at least one rep who would get the chat is available.",
      },
      queue_length: {
        label: "Hide when the queue is too long",
        hint: "Shown while fewer chats wait than you set.",
      },
      queue_length_per_rep: {
        label: "Hide when the queue is too long for its reps",
        hint: "Shown while fewer chats wait for each available rep than you set.",
      },
    },
  },
  queueThreshold: {
    kind: "number",
    label: "Too long from",
    hint: "Counts chats that nobody has accepted, such as 10.",
    standard: 10,
    minimum: 1,
    maximum: 1000,
    unit: "waiting chats",
  },
} as const satisfies Settings;

export type RoutingSettings = Values<typeof routingSettings>;
