import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
// The package leads to its fonts only through its module.
const geist = path.join(path.dirname(require.resolve("geist/font/sans")), "fonts/geist-sans");

/** Every font that a transcript may need; one is embedded only where a character asks for it. */
export const fontFiles = {
  plain: path.join(geist, "Geist-Regular.ttf"),
  bold: path.join(geist, "Geist-SemiBold.ttf"),
  greek: require.resolve("@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff"),
  devanagari: require.resolve("@fontsource/noto-sans/files/noto-sans-devanagari-400-normal.woff"),
  arabic: require.resolve(
    "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff",
  ),
  arabicBold: require.resolve(
    "@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff",
  ),
  japanese: require.resolve("@expo-google-fonts/kosugi/Kosugi_400Regular.ttf"),
  emoji: require.resolve("@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf"),
} as const;
export type FontName = keyof typeof fontFiles;

export type Weight = "plain" | "bold";

/** Which script is tried where; the first that has the character draws it. */
const scripts: [RegExp, Record<Weight, FontName>][] = [
  [/\p{Script=Greek}/u, { plain: "greek", bold: "greek" }],
  [/\p{Script=Arabic}|[\u0600-\u06ff]/u, { plain: "arabic", bold: "arabicBold" }],
  [/[\u0900-\u097f]/, { plain: "devanagari", bold: "devanagari" }],
  [
    /\p{Emoji_Presentation}|\p{Regional_Indicator}|\p{Emoji_Modifier}/u,
    { plain: "emoji", bold: "emoji" },
  ],
];

/** Fonts for a character, in the order in which they are asked. */
export function fontsFor(character: string, weight: Weight): FontName[] {
  const own = scripts.flatMap(([script, names]) => (script.test(character) ? names[weight] : []));
  return [...own, weight, "plain", "japanese", "emoji"];
}

/** Those whose letters change with their neighbors. */
export const shaped: ReadonlySet<FontName> = new Set([
  ...(["arabic", "arabicBold", "devanagari", "emoji"] as const),
]);

/** Drawn in place of what no font has. */
export const missing = "□";
