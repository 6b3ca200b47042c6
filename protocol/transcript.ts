export const transcriptFormats = ["pdf", "text"] as const;
export type TranscriptFormat = (typeof transcriptFormats)[number];

export const transcriptTypes: Record<TranscriptFormat, string> = {
  pdf: "application/pdf",
  text: "text/plain",
};
