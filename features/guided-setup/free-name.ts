import { developerNameOf, maximumNameLength } from "@/lib/developer-name";

/** The developer name that a label suggests, numbered until nothing else bears it. */
export function freeName(label: string, suffix: string, taken: readonly string[]): string {
  const wanted = developerNameOf(label) || "Website_Chat";
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const end = `${suffix}${number === 1 ? "" : `_${number}`}`;
    const room = maximumNameLength - end.length;
    const name = `${wanted.slice(0, room).replace(/_+$/, "")}${end}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
