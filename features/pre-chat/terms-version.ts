/**
 * A short name for these very words (FNV-1a, twice 32 bits), the same in browsers and on the
 * server. It tells versions apart; the words themselves are kept with the acceptance.
 */
export function termsVersion(text: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => hash(text, seed)).join("");
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, "0");
}
