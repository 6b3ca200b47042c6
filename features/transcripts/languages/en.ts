import type { TranscriptWords } from "../words";

export const en: TranscriptWords = {
  title: "Chat transcript",
  customer: "Customer",
  chat: "Chat",
  started: "Started",
  ended: "Ended",
  open: "Still open",
  times: "Times",
  saved: "Saved",
  number: "Number",
  page: "Page {page}",
  automated: "automated",
  paused: "The chat was paused",
  closed: "The chat was closed",
  optedIn: "The customer agreed to messages",
  optedOut: "The customer opted out of messages",
  attachment: "File: {name}",
  ends: {
    ended_by_customer: "The customer ended the chat",
    ended_by_rep: "The chat was ended by the team",
    conversation_closed: "The chat was closed",
    customer_inactive: "The chat ended, as the customer had not written for a while",
    inactive_too_long: "The chat ended, as nobody had written for a while",
    abandoned: "The chat ended, as the customer was away while waiting",
    waited_too_long: "The chat ended, as nobody was free",
    opted_out: "The chat ended, as the customer opted out",
    keyword_answered: "The chat ended",
  },
  nothing: "Nothing was said here.",
  missing:
    "Some characters cannot be shown in this file and stand as □. The text form of the transcript has them.",
};
