import * as z from "zod";

/** A schema that has a name in the description, and what its members mean. */
export type Named = {
  name: string;
  schema: z.ZodType;
  about: string;
  /** By path, such as `context.endUser.subject`; lists are passed through. */
  members?: Record<string, string>;
};

/** The alternatives of a union, each with a name made from what tells it apart. */
export function alternatives(
  union: z.ZodType,
  nameOf: (kind: string) => string,
  aboutOf: (kind: string) => string,
): Named[] {
  if (!(union instanceof z.ZodDiscriminatedUnion)) throw new Error("Nothing tells these apart");
  const { discriminator } = union.def;
  return union.options.map((option) => {
    if (!(option instanceof z.ZodObject)) throw new Error(`An alternative has no ${discriminator}`);
    const told = option.shape[discriminator];
    const [kind = ""] =
      told instanceof z.ZodLiteral || told instanceof z.ZodEnum ? kindsOf(told) : [];
    return { name: nameOf(kind), schema: option, about: aboutOf(kind) };
  });
}

function kindsOf(told: z.ZodLiteral | z.ZodEnum): string[] {
  return (told instanceof z.ZodLiteral ? [...told.values] : told.options).map(String);
}
