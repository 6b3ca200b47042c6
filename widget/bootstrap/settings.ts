export type Settings = {
  /** A language code, such as en_US or de. Empty: the page's language, else the browser's. */
  language: string;
  hideChatButtonOnLoad: boolean;
  /** "bottom, right", each in any CSS unit. */
  chatButtonPosition: string;
  /** Settings of the field that do not matter here are kept, not refused. */
  [other: string]: unknown;
};

export const defaultPosition = "25px, 30px";

/** The two distances of `chatButtonPosition`; the default's where one is no length. */
export function parsePosition(position: unknown): [bottom: string, right: string] {
  const [bottom, right] = `${position}`.split(",");
  return [distance(bottom, "25px"), distance(right, "30px")];
}

function distance(given: string | undefined, standard: string): string {
  const text = given?.trim() ?? "";
  return /^-?\d*\.?\d+(%|[a-z]{1,5})$/i.test(text) ? text : standard;
}

/** The language to ask for: the first of these that is a language code. */
export function languageOf(...candidates: unknown[]): string {
  const code = /^[a-z]{2,3}([-_][a-z\d]{2,8}){0,3}$/i;
  return String(candidates.find((one) => code.test(String(one))) ?? "");
}
