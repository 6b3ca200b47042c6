/**
 * Where in parsed input a text stands that the database would refuse: it stores
 * neither NUL nor half a surrogate pair. Undefined when all of it can be stored.
 */
export function findUnstorable(value: unknown, path: (string | number)[] = []): string | undefined {
  if (typeof value === "string") {
    return /\0|\p{Surrogate}/u.test(value) ? path.join(".") : undefined;
  }
  if (!isPlain(value)) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = findUnstorable(part, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
