/** Control characters, and those that turn the direction of text: `photo[RLO]gnp.exe` reads as a PNG. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A file's name as it may stand on screen: it is kept as its sender wrote it. */
export function shownFileName(name: string): string {
  return name.replace(hidden, "") || "file";
}

const units = ["byte", "kilobyte", "megabyte"] as const;

/** "340 kB", "1.2 MB", in the reader's language. */
export function shownFileSize(bytes: number, language: string): string {
  const step = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2;
  const value = bytes / 1024 ** step;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: units[step],
    unitDisplay: step === 0 ? "long" : "short",
    maximumFractionDigits: step === 2 && value < 10 ? 1 : 0,
  }).format(value);
}
