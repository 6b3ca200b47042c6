import { languageChain, type OwnLanguage } from "@/protocol/languages";
import type { TranscriptWords } from "../words";
import { ar } from "./ar";
import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { ja } from "./ja";
import { pt } from "./pt";

const languages: Record<OwnLanguage, TranscriptWords> = { en, de, fr, es, pt, ja, ar };

/** The words of the nearest language that there are words in, with its tag; else English. */
export function transcriptWordsIn(language: string): { words: TranscriptWords; tag: string } {
  for (const tag of languageChain(language)) {
    const words = Object.hasOwn(languages, tag) ? languages[tag as OwnLanguage] : undefined;
    // Dates follow the country: fr-CA writes others than fr.
    if (words) return { words, tag: language };
  }
  return { words: en, tag: "en" };
}
