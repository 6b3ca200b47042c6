/** Unsent texts, kept per session for as long as the tab lives, through reloads and sign-ins. */
export function readDraft(sessionId: string): string {
  try {
    return sessionStorage.getItem(key(sessionId)) ?? "";
  } catch {
    return "";
  }
}

export function keepDraft(sessionId: string, text: string): void {
  try {
    if (text) sessionStorage.setItem(key(sessionId), text);
    else sessionStorage.removeItem(key(sessionId));
  } catch {
    // Storage is full or forbidden: the text still stands in the field.
  }
}

function key(sessionId: string): string {
  return `foyer.draft.${sessionId}`;
}
