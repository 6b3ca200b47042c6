/** What stands in a token is anybody's text: short, on one line. */
export function said(value: unknown): string {
  if (value === undefined) return "missing";
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  const line = text.replace(/\p{Cc}|\p{Surrogate}/gu, "\uFFFD");
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

export function duration(seconds: number): string {
  const rounded = Math.round(seconds);
  if (rounded < 120) return `${rounded} s`;
  if (rounded < 2 * 3600) return `${Math.round(rounded / 60)} min`;
  if (rounded < 48 * 3600) return `${Math.round(rounded / 3600)} h`;
  return `${Math.round(rounded / 86_400).toLocaleString("en-US")} days`;
}
