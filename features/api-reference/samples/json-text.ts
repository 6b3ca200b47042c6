/** How a text and a member are written. */
export type Notation = {
  text: (value: string) => string;
  member: (name: string, value: string) => string;
};

const json: Notation = {
  text: (value) => JSON.stringify(value),
  member: (name, value) => `${JSON.stringify(name)}: ${value}`,
};

const widest = 76;

/** JSON as a person writes it: what fits on a line stands on one. */
export function jsonText(value: unknown, notation: Notation = json, indent = ""): string {
  if (typeof value === "string") return notation.text(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const line = written(value, notation, (member) => jsonText(member, notation, ""));
  const short = line.length > 0 ? ` ${line.join(", ")} ` : "";
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const whole = open + (Array.isArray(value) ? short.trim() : short) + close;
  if (indent.length + whole.length <= widest && !whole.includes("\n")) return whole;
  const deeper = `${indent}  `;
  const lines = written(value, notation, (member) => jsonText(member, notation, deeper));
  return `${open}\n${lines.map((each) => deeper + each).join(",\n")}\n${indent}${close}`;
}

function written(value: object, notation: Notation, write: (member: unknown) => string): string[] {
  if (Array.isArray(value)) return value.map(write);
  return Object.entries(value).map(([name, member]) => notation.member(name, write(member)));
}
