import type { EndReason } from "@/protocol/entry";

/** What a transcript says of its own, in one language; what people read in the chat it says as the chat does. */
export type TranscriptWords = {
  title: string;
  customer: string;
  chat: string;
  started: string;
  ended: string;
  open: string;
  times: string;
  saved: string;
  number: string;
  /** `{page}` */
  page: string;
  /** Behind the name of who wrote by itself. */
  automated: string;
  paused: string;
  closed: string;
  optedIn: string;
  optedOut: string;
  /** `{name}` */
  attachment: string;
  ends: Record<EndReason, string>;
  nothing: string;
  /** Of characters that no font here has. */
  missing: string;
};
