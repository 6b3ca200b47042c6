export type Direction = "ltr" | "rtl";

/** The languages that our own texts are written in. */
export const ownLanguages = ["en", "de", "fr", "es", "pt", "ja", "ar"] as const;
export type OwnLanguage = (typeof ownLanguages)[number];

export const languageNames: Record<OwnLanguage, string> = {
  en: "English",
  de: "German",
  fr: "French",
  es: "Spanish",
  pt: "Portuguese",
  ja: "Japanese",
  ar: "Arabic",
};

const rightToLeft = ["ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"];

export function directionOf(language: string): Direction {
  return rightToLeft.includes(language.split("-")[0] ?? "") ? "rtl" : "ltr";
}

/** `fr_CA` and `fr-ca` are `fr-CA`; undefined for what is no language. */
export function languageTag(text: string): string | undefined {
  try {
    const [tag = ""] = Intl.getCanonicalLocales(text.trim().replaceAll("_", "-"));
    return /^[a-z]{2,3}(-|$)/.test(tag) ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** A language, then the wider ones that it falls back to: `fr-CA`, `fr`. */
export function languageChain(tag: string): string[] {
  const parts = tag.split("-");
  return parts.map((_, at) => parts.slice(0, parts.length - at).join("-"));
}
