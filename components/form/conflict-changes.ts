/** One field that somebody else saved meanwhile. */
export type ConflictChange = {
  /** Path of the field: `dark.alert`. */
  path: string;
  before: string;
  theirs: string;
  /** What stands here, where it was changed here too. */
  mine?: string;
};

/** What somebody else changed since this form was filled in, field by field; lists count as one. */
export function conflictChanges(before: unknown, theirs: unknown, mine: unknown): ConflictChange[] {
  const [old, now, here] = [before, theirs, mine].map(leavesOf) as [Leaves, Leaves, Leaves];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path) => {
    const [was, is, typed] = [old, now, here].map((leaves) => leaves.get(path) ?? "");
    if (was === is || was === undefined || is === undefined) return [];
    const both = typed !== undefined && typed !== was && typed !== is;
    return [{ path, before: was, theirs: is, ...(both && { mine: typed }) }];
  });
}

type Leaves = Map<string, string>;

function leavesOf(value: unknown, path: unknown = ""): Leaves {
  const at = typeof path === "string" ? path : "";
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return new Map([[at, say(value)]]);
  }
  return new Map(
    Object.entries(value).flatMap(([name, inner]) => [
      ...leavesOf(inner, at ? `${at}.${name}` : name),
    ]),
  );
}

function say(value: unknown): string {
  if (typeof value === "boolean") return value ? "On" : "Off";
  if (value === null || value === undefined) return "";
  if (!Array.isArray(value)) return String(value);
  return value.length === 1 ? "1 entry" : `${value.length} entries`;
}
