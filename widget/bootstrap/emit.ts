/** Dispatches a window event of the public API. */
export function emit(event: string, detail: unknown = {}): void {
  window.dispatchEvent(new CustomEvent(event, { detail }));
}
