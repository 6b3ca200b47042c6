/** What a browser's `localStorage` and React Native's `AsyncStorage` both are. */
export type KeyValueStorage = {
  getItem: (key: string) => string | null | Promise<string | null>;
  setItem: (key: string, value: string) => unknown;
  removeItem: (key: string) => unknown;
};

/** Forgets everything when the process ends or the page is left. */
export function memoryStorage(): KeyValueStorage {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

/** The browser's, where a page may use it; else memory. */
export function standardStorage(): KeyValueStorage {
  try {
    // Node warns of its own, which is no place to keep a customer's token in.
    if (typeof document === "object") return globalThis.localStorage ?? memoryStorage();
  } catch {
    // Blocked storage throws on access.
  }
  return memoryStorage();
}
