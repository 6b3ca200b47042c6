import { type Limited, rateLimits } from "@/protocol/rate-limits";

/** What is counted together, in words and by the operations that count. */
const counted: Record<Limited, { what: string; per?: string; operations: string[] }> = {
  tokens: {
    what: "First access tokens, of guests and of signed-in customers",
    per: "address of the caller",
    operations: [
      "generateAccessTokenForUnauthenticatedUser",
      "generateAccessTokenForAuthenticatedUser",
    ],
  },
  renewals: { what: "Further access tokens", operations: ["generateContinuationToken"] },
  conversations: { what: "Conversations begun", operations: ["createConversation"] },
  endings: {
    what: "Sessions ended and conversations closed",
    operations: ["endMessagingSession", "closeConversation"],
  },
  messages: { what: "Messages", operations: ["sendMessage"] },
  files: { what: "Files", operations: ["sendFile"] },
  typing: { what: "Signs of typing", operations: ["sendTypingIndicator"] },
  acknowledgements: { what: "Receipts", operations: ["acknowledgeEntries"] },
  transcripts: { what: "Transcripts", operations: ["getTranscript"] },
  reads: {
    what: "Everything that is read: entries, conversations, statuses, addresses of files, known answers",
    operations: [
      "listConversations",
      "getRoutingStatus",
      "listConversationEntries",
      "getFileAddress",
      "listKnownAnswers",
    ],
  },
};

export const rateLimitsTitle = "Rate limits";
export const rateLimitsAbout =
  "What comes more often is answered 429, and `Retry-After` says after how many seconds it may come again. Calls are counted on each node of the server for itself.";

export type RateLimit = { what: string; per: string; calls: string; operations: string[] };

export const rateLimitRows: RateLimit[] = Object.entries(rateLimits).map(
  ([limited, { points, duration }]) => {
    const { per = "customer", ...row } = counted[limited as Limited];
    return { ...row, per, calls: `${points} in ${duration} s` };
  },
);

/** How often an operation may be called; undefined where nothing is counted. */
export function rateOf(operation: string): RateLimit | undefined {
  return rateLimitRows.find(({ operations }) => operations.includes(operation));
}

/** The table in Markdown. */
export function rateLimitsText(): string {
  return [
    `## ${rateLimitsTitle}`,
    "",
    rateLimitsAbout,
    "",
    "| Calls | Of one | At the most |",
    "|---|---|---|",
    ...rateLimitRows.map(({ what, per, calls }) => `| ${what} | ${per} | ${calls} |`),
  ].join("\n");
}
