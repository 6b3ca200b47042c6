export type TextPart = { text: string; href?: string };

/** Cuts a text at its web addresses. Only http and https become links. */
export function splitLinks(text: string): TextPart[] {
  return text
    .split(/(\bhttps?:\/\/[^\s<>"]+[^\s<>"'.,;:!?)\]}])/gi)
    .filter(Boolean)
    .map((part) => (/^https?:\/\//i.test(part) ? linked(part) : { text: part }));
}

function linked(text: string): TextPart {
  return URL.canParse(text) ? { text, href: text } : { text };
}
