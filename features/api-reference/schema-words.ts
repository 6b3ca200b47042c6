import type { JsonSchema } from "./json-schema";

/** What a value may be, in a few words; names of schemas stand apart, to be links. */
export type Said = { text: string; names: string[] };

export function sayType(schema: JsonSchema): Said {
  const { names, nullable, alternatives } = alternativesOf(schema);
  if (names.length > 0) return { text: nullable ? "or null" : "", names };
  const [only = schema] = alternatives;
  const { type, format, items } = only;
  const kinds = [type ?? []].flat().filter((kind) => kind !== "null");
  const orNull = nullable || [type].flat().includes("null");
  if (type === "array" && isSchema(items)) {
    const inner = sayType(items);
    return { text: ["list of", inner.text].filter(Boolean).join(" "), names: inner.names };
  }
  const words =
    only.const !== undefined
      ? `always ${JSON.stringify(only.const)}`
      : only.enum
        ? only.enum.filter((word) => word !== null).join(" | ")
        : [format ?? (kinds.join(" or ") || "anything"), limitsOf(only)].filter(Boolean).join(", ");
  return { text: orNull ? `${words} or null` : words, names: [] };
}

function limitsOf({ minimum, maximum, minLength, maxLength, maxItems }: JsonSchema): string {
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`;
  if (minimum !== undefined && minimum !== 0) return `at least ${minimum}`;
  if (maxLength !== undefined) return `up to ${maxLength} characters`;
  if (maxItems !== undefined) return `up to ${maxItems}`;
  return minLength === 1 ? "not empty" : "";
}

/** Inline objects, whose members are shown in place. */
export function membersOf(schema: JsonSchema): [string, JsonSchema, boolean][] {
  const [only = schema] = alternativesOf(schema).alternatives;
  const holder = only.type === "array" && isSchema(only.items) ? only.items : only;
  return Object.entries(holder.properties ?? {}).flatMap(([name, member]) =>
    isSchema(member)
      ? [
          [name, member, holder.required?.includes(name) ?? false] satisfies [
            string,
            JsonSchema,
            boolean,
          ],
        ]
      : [],
  );
}

function alternativesOf(schema: JsonSchema) {
  const all = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  const parts = all.length > 0 ? all : [schema];
  return {
    names: parts.flatMap(({ $ref }) => ($ref ? [$ref.slice($ref.lastIndexOf("/") + 1)] : [])),
    nullable: parts.some(({ type }) => type === "null"),
    alternatives: parts.filter(({ type, $ref }) => type !== "null" && !$ref),
  };
}

function isSchema(part: unknown): part is JsonSchema {
  return typeof part === "object" && part !== null && !Array.isArray(part);
}
