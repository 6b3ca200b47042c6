type Action = { label: "Undo" | "View"; onClick: () => void };
export type Toast = { tone: "done" | "failed" | "plain"; message: string; action?: Action };

/** Says that something is done: "Saved. Live now." It goes by itself. */
export function toastDone(message: string, action?: Action): void {
  say({ tone: "done", message, ...(action && { action }) });
}

/** Says what failed; stays until it is closed. */
export function toastError(message: string): void {
  say({ tone: "failed", message });
}

/** Says what happened elsewhere. It goes by itself. */
export function toastNote(message: string): void {
  say({ tone: "plain", message });
}

const waiting: Toast[] = [];
const listeners = new Set<() => void>();
let show: ((toast: Toast) => void) | undefined;
let said = false;

function say(toast: Toast) {
  said = true;
  if (show) return show(toast);
  waiting.push(toast);
  for (const listener of listeners) listener();
}

/** What shows toasts comes with the first one: this says when. */
export function onFirstToast(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function hasToast(): boolean {
  return said;
}

/** Shows those that waited, and each one from now on. */
export function showToasts(by: (toast: Toast) => void): () => void {
  show = by;
  for (const toast of waiting.splice(0)) by(toast);
  return () => {
    show = undefined;
  };
}
