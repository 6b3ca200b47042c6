/** How many calls in how many seconds, per node. */
export const rateLimits = {
  tokens: { points: 200, duration: 60 },
  renewals: { points: 60, duration: 60 },
  conversations: { points: 6, duration: 30 },
  endings: { points: 30, duration: 60 },
  messages: { points: 60, duration: 60 },
  files: { points: 20, duration: 60 },
  typing: { points: 300, duration: 10 },
  acknowledgements: { points: 300, duration: 60 },
  transcripts: { points: 10, duration: 60 },
  reads: { points: 300, duration: 60 },
} as const;
export type Limited = keyof typeof rateLimits;
