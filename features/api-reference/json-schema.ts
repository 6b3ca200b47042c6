import * as z from "zod";
import { textsOfJson } from "./events";
import type { Named } from "./schemas/named";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

const placeOf = (name: string) => `#/components/schemas/${name}`;

/** Writes schemas as OpenAPI 3.1 speaks them; what has a name is referred to by it. */
export class SchemaWriter {
  readonly #registry = z.registry<{ id: string; description?: string }>();

  constructor(private readonly named: readonly Named[]) {
    for (const { name, schema, about } of named) {
      this.#registry.add(schema, about === "" ? { id: name } : { id: name, description: about });
    }
  }

  /** All that have a name. */
  components(): Record<string, JsonSchema> {
    const { schemas } = z.toJSONSchema(this.#registry, { ...this.#settings, uri: placeOf });
    for (const schema of Object.values(schemas)) {
      delete schema.$id;
      delete schema.$schema;
    }
    for (const { name, members = {} } of this.named) {
      for (const [path, about] of Object.entries(members)) {
        memberAt(schemas[name], path.split("."), `${name}.${path}`).description = about;
      }
    }
    for (const schema of Object.values(schemas)) mapAlternatives(schema, schemas);
    return schemas;
  }

  /** A reference to its name, or the schema itself. */
  write(schema: z.ZodType): JsonSchema {
    const name = this.#registry.get(schema)?.id;
    if (name) return { $ref: placeOf(name) };
    const { $schema: _, ...written } = z.toJSONSchema(schema, this.#settings);
    return written;
  }

  /** As clients write it: what a door makes of it is its own matter. */
  get #settings() {
    return {
      io: "input",
      unrepresentable: "any",
      metadata: this.#registry,
      override: (written: Written) => this.#complete(written),
    } as const;
  }

  #complete({ zodSchema, jsonSchema }: Written): void {
    // What JavaScript can count to is no limit of ours.
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    const content = textsOfJson.get(zodSchema);
    if (content) {
      jsonSchema.contentMediaType = "application/json";
      jsonSchema.contentSchema = this.write(content);
    }
    if (zodSchema instanceof z.ZodDiscriminatedUnion) {
      jsonSchema.discriminator = { propertyName: zodSchema.def.discriminator };
    }
  }
}

/** The words of a discriminator are not the names of our schemas, so each is told which it means. */
function mapAlternatives(part: unknown, schemas: Readonly<Record<string, JsonSchema>>): void {
  if (typeof part !== "object" || part === null) return;
  for (const member of Object.values(part)) mapAlternatives(member, schemas);
  if (!isChoice(part)) return;
  const { discriminator, oneOf } = part;
  const mapping: Record<string, string> = {};
  for (const { $ref = "" } of oneOf) {
    const told = schemas[$ref.slice(placeOf("").length)]?.properties?.[discriminator.propertyName];
    if (typeof told !== "object") continue;
    for (const word of told.enum ?? [told.const]) mapping[String(word)] = $ref;
  }
  discriminator.mapping = mapping;
}

type Choice = {
  discriminator: { propertyName: string; mapping?: Record<string, string> };
  oneOf: JsonSchema[];
};

function isChoice(part: object): part is Choice {
  return "discriminator" in part && "oneOf" in part;
}

type Written = { zodSchema: z.core.$ZodType; jsonSchema: JsonSchema };

function memberAt(schema: JsonSchema | undefined, path: string[], whole: string): JsonSchema {
  const [name = "", ...rest] = path;
  const member = schema?.items ? memberIn(schema.items, name) : memberIn(schema, name);
  if (!member) throw new Error(`There is no ${whole} to describe`);
  return rest.length === 0 ? member : memberAt(member, rest, whole);
}

function memberIn(schema: JsonSchema["items"], name: string): JsonSchema | undefined {
  if (typeof schema !== "object" || Array.isArray(schema)) return undefined;
  const member = schema.properties?.[name];
  return typeof member === "object" ? member : undefined;
}
