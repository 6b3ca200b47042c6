import type { Operation } from "../operation";
import { jsonText } from "../samples/json-text";
import type { Tryable } from "./request";

export function tryable(operation: Operation): Tryable {
  const { id, tag, method, path, bearer, after, places, query, headers, body } = operation;
  return {
    id,
    method,
    path,
    bearer,
    inConversation: bearer && !["nothing", "token"].includes(after),
    streams: tag === "Events",
    parameters: [
      ...Object.entries(places ?? {}).map(([name, { example = "" }]) => ({
        name,
        place: "path" as const,
        example,
      })),
      ...Object.keys(query?.schema.shape ?? {}).map((name) => ({
        name,
        place: "query" as const,
        example: query?.example?.[name] ?? "",
      })),
      ...Object.entries(headers ?? {}).map(([name, { example = "" }]) => ({
        name,
        place: "header" as const,
        example,
      })),
    ],
    examples: Object.entries(body?.examples ?? {}).map(([name, value]) => [name, jsonText(value)]),
    file: body?.file ?? null,
  };
}
