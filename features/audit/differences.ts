import { fieldWord, valueWord } from "./field-words";
import { withoutSecrets } from "./secrets";

/** One field that an event changed, in words. */
export type Difference = { what: string; before: string; after: string };

type Names = (id: string) => string | undefined;

/** Not what somebody changed, but how it is kept. */
const unsaid = new Set([
  "id",
  "organizationId",
  "revision",
  "schema",
  "createdAt",
  "updatedAt",
  "position",
]);

/**
 * Field by field what an event changed. Of nested things each field is a line of its own, named by
 * where it stands; of lists each entry, by what it is called. `nameOf` says what an id stands for.
 */
export function differences(before: unknown, after: unknown, nameOf: Names): Difference[] {
  const old = new Map(lines(withoutSecrets(before), [], "", nameOf));
  const now = new Map(lines(withoutSecrets(after), [], "", nameOf));
  const all = [...new Set([...now.keys(), ...old.keys()])];
  return all
    .map((what) => ({ what, before: old.get(what) ?? "", after: now.get(what) ?? "" }))
    .filter((line) => line.before !== line.after);
}

type Line = [what: string, words: string];

function lines(value: unknown, path: string[], key: string, nameOf: Names): Line[] {
  if (value === null || value === undefined || value === "") return [];
  if (Array.isArray(value)) return listLines(value, path, key, nameOf);
  if (typeof value === "object") {
    return Object.entries(value).flatMap(([name, inner]) =>
      unsaid.has(name) ? [] : lines(inner, [...path, fieldWord(name)], name, nameOf),
    );
  }
  const what = path.join(" › ") || "Value";
  return [[what, nameOf(String(value)) ?? valueWord(key, value)]];
}

function listLines(list: unknown[], path: string[], key: string, nameOf: Names): Line[] {
  const words = list.map((entry, index) => callOf(entry) ?? String(index + 1));
  if (list.every((entry) => entry === null || typeof entry !== "object")) {
    const plain = list.map((entry) => nameOf(String(entry)) ?? valueWord(key, entry));
    return list.length === 0 ? [] : [[path.join(" › ") || "Value", plain.join(", ")]];
  }
  const inner = list.flatMap((entry, index) =>
    lines(entry, [...path, words[index] ?? ""], key, nameOf),
  );
  return list.length > 1 ? [[`${path.join(" › ")} › Order`, words.join(", ")], ...inner] : inner;
}

/** What an entry of a list is called, so that it is found again where it has moved to. */
function callOf(entry: unknown): string | undefined {
  if (entry === null || typeof entry !== "object") return undefined;
  const found = ["label", "name", "developerName", "standardField", "language", "key", "id"]
    .map((name) => (entry as Record<string, unknown>)[name])
    .find((value) => typeof value === "string" && value !== "");
  return found === undefined ? undefined : String(found);
}
