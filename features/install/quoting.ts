/**
 * A string of JavaScript that nothing in it can end: all but harmless ASCII is
 * escaped, so neither a quote, a line break, `</script>` nor a template engine's
 * braces on the customer's server can turn it into something else.
 */
export function scriptString(text: string, quote: "'" | '"' = "'"): string {
  const escaped = text.replace(/[^A-Za-z0-9 _.,:;/?#@!=+*()[\]~|^-]/g, (unit) => {
    const code = unit.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code.padStart(4, "0")}` : `\\x${code.padStart(2, "0")}`;
  });
  return `${quote}${escaped}${quote}`;
}

/** The value of an HTML attribute, for either quote. */
export function attributeValue(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\n\r]/g, " ");
}

/** The same, but what a template engine reads as its own (`<%= nonce %>`, `<?= $nonce ?>`) stays. */
export function templatedAttributeValue(text: string): string {
  return attributeValue(text)
    .replace(/&lt;(?=[%?])/g, "<")
    .replace(/([%?])&gt;/g, "$1>");
}

/** One word of a POSIX shell. */
export function shellWord(text: string): string {
  return `'${text.replace(/'/g, `'\\''`)}'`;
}

/** Makes `uuid` known to any shell. */
export const shellUuid = String.raw`uuid() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n' | sed -E 's/(.{8})(.{4}).(.{3}).(.{3})(.{12})/\1-\2-4\3-8\4-\5/'; }`;
