/** Styles that come with what few need; again changes nothing. */
export function adopt(sheet: CSSStyleSheet, within: Element | null): void {
  const root = within?.getRootNode();
  if (!(root instanceof ShadowRoot) || root.adoptedStyleSheets.includes(sheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
