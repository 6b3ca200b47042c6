/** A message that was written but is not yet known to have arrived. */
export type UnsentMessage = { id: string; text: string; at: number };

/** What the browser keeps for one deployment. */
export type Kept = {
  JWT?: string;
  /** Whose token it is, as the page said: the `sub` of their identity token; absent for a guest. */
  sub?: string;
  conversationId?: string;
  /** The window was open when the page was left. */
  open?: boolean;
  /** Identifier of the last entry the customer has seen. */
  seen?: string;
  unsent?: UnsentMessage[];
};

/** One deployment of one organization. */
export type Place = { orgId: string; deployment: string };

const memory = new Map<string, string>();

export function readKept({ orgId, deployment }: Place): Kept {
  return readAll(storageKey(orgId))[deployment] ?? {};
}

/** Members that are `undefined` in `change` are removed. */
export function keep(
  { orgId, deployment }: Place,
  change: { [Member in keyof Kept]: Kept[Member] | undefined },
): void {
  const all = readAll(storageKey(orgId));
  save(storageKey(orgId), { ...all, [deployment]: { ...all[deployment], ...change } });
}

export function forget({ orgId, deployment }: Place): void {
  const { [deployment]: _, ...others } = readAll(storageKey(orgId));
  save(storageKey(orgId), others);
}

function storageKey(orgId: string): string {
  return `${orgId.slice(0, 15)}_WEB_STORAGE`;
}

function readAll(key: string): Record<string, Kept> {
  try {
    return JSON.parse(browserStorage()?.getItem(key) ?? memory.get(key) ?? "{}") ?? {};
  } catch {
    return {};
  }
}

function save(key: string, all: Record<string, unknown>): void {
  const text = JSON.stringify(all);
  try {
    const storage = browserStorage();
    if (!storage) memory.set(key, text);
    else if (Object.keys(all).length === 0) storage.removeItem(key);
    else storage.setItem(key, text);
  } catch {
    memory.set(key, text);
  }
}

/** Blocked storage throws on access in browsers, and is `null` in some web views. */
function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
