let spoken = "en";

export function languageOf(): string {
  return spoken;
}

export function speakOfFiles(language: string): void {
  spoken = language;
}
