export type Settings = {
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
