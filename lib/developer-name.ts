export const maximumNameLength = 80;

/** The developer name that a label suggests: "Café & bar" gives `Cafe_bar`. Empty when it suggests none. */
export function developerNameOf(text: string): string {
  const words = text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "_");
  const started = words.replace(/^_+/, "").replace(/^(?=[0-9])/, "X");
  return started.slice(0, maximumNameLength).replace(/_+$/, "");
}
