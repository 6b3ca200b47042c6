import type { TranscriptFormat } from "@/protocol/transcript";
import { pdfOf } from "./pdf/pdf";
import { textOf } from "./text";
import type { Transcript } from "./transcript";

type Form = {
  contentType: string;
  ending: string;
  write: (transcript: Transcript) => AsyncGenerator<Uint8Array>;
};

/** How a transcript is written out: piece by piece, as it is read. */
export const transcriptForms: Record<TranscriptFormat, Form> = {
  pdf: { contentType: "application/pdf", ending: "pdf", write: pdfOf },
  text: { contentType: "text/plain; charset=utf-8", ending: "txt", write: textOf },
};
