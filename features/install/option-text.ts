/** What the snippet's `language` may be: `en`, `en_US`, `pt-BR`, `zh_Hans_CN`; empty is the page's own. */
export function isLanguage(text: string): boolean {
  return text === "" || /^[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8}){0,3}$/.test(text);
}

/** Bottom and right of the chat button, as CSS lengths: `40px, 20px`. */
export function isButtonPosition(text: string): boolean {
  const length = /^\d{1,4}(\.\d+)?(px|rem|em|vh|vw|%)$/;
  const parts = text.split(",").map((part) => part.trim());
  return parts.length === 2 && parts.every((part) => length.test(part));
}
