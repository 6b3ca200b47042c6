import type { Direction } from "@/protocol/languages";
import type { Block } from "./blocks";
import type { TranscriptWords } from "./words";

/** A conversation as it is written out: what its customer may see of it, and nothing internal. */
export type Transcript = {
  /** BCP 47, for who reads the file aloud. */
  language: string;
  direction: Direction;
  words: TranscriptWords;
  /** Whose chat it was: the organization, and its deployment. */
  source: { organization: string; deployment: string };
  /** What its head says, in order. */
  facts: { label: string; value: string }[];
  /** Of the file, without its ending. */
  fileName: string;
  /** Read as it is written out, some at a time. */
  blocks: () => AsyncIterable<Block[]>;
};
