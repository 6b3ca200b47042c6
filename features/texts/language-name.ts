const names = new Intl.DisplayNames("en-US", { type: "language" });

/** A language in the words of the screen: `fr-CA` is Canadian French. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
