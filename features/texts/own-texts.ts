import type { OwnLanguage } from "@/protocol/languages";
import { texts } from "@/protocol/texts";
import { ar } from "./languages/ar";
import { de } from "./languages/de";
import { es } from "./languages/es";
import { fr } from "./languages/fr";
import { ja } from "./languages/ja";
import { pt } from "./languages/pt";
import type { TextTables } from "./text-tables";

/** What we ship, by language. */
export const ownTexts: TextTables = { en: texts, de, fr, es, pt, ja, ar } satisfies Record<
  OwnLanguage,
  object
>;
