import { texts } from "@/protocol/texts";
import type { TextTables } from "./resolve";

/** What we ship, by language. */
export const ownTexts: TextTables = { en: texts };
