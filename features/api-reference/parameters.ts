import type * as z from "zod";
import type { JsonSchema } from "./json-schema";
import type { Operation, Parameter } from "./operation";
import { writer } from "./writer";

type WrittenParameter = {
  name: string;
  in: "path" | "query" | "header";
  description: string;
  required?: true;
  schema: JsonSchema;
  example?: string;
};

/** Whatever goes beside the body. */
export function parametersOf({ places = {}, query, headers = {} }: Operation): WrittenParameter[] {
  return [
    ...Object.entries(places).map(([name, place]) => parameter(name, "path", place)),
    ...Object.entries(query?.schema.shape ?? {}).map(([name, schema]: [string, z.ZodType]) =>
      parameter(name, "query", {
        about: query?.about[name] ?? "",
        schema,
        ...(query?.example?.[name] && { example: query.example[name] }),
        ...(!schema.safeParse(undefined).success && { required: true }),
      }),
    ),
    ...Object.entries(headers).map(([name, header]) => parameter(name, "header", header)),
  ];
}

function parameter(
  name: string,
  place: WrittenParameter["in"],
  { about, schema, example, required }: Parameter,
): WrittenParameter {
  return {
    name,
    in: place,
    description: about,
    ...(required && { required }),
    schema: writer.write(schema),
    ...(example && { example }),
  };
}
