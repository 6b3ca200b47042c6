const key = Symbol.for("foyer.slot");
const holder = globalThis as typeof globalThis & { [key]?: Map<string, unknown> };

/**
 * What must exist once in the process: Next's bundle and the server's each have
 * their own copy of every module, and meet only here.
 */
export function once<T>(name: string, make: () => T): T {
  holder[key] ??= new Map();
  const slots = holder[key];
  if (!slots.has(name)) slots.set(name, make());
  return slots.get(name) as T;
}
