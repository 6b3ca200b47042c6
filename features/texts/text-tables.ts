/** Texts by key, by language. */
export type TextTables = Readonly<Record<string, Readonly<Record<string, string>>>>;
