import type { PreChatValue } from "@/protocol/console-api";

/** The words that a customer accepted, and when. */
export type AcceptedTerms = { version: string; text: string; acceptedAt: string };

/** What a session was told before it began, and keeps. */
export type Told = { values: PreChatValue[]; terms: AcceptedTerms | null };

export const nothingTold: Told = { values: [], terms: null };
