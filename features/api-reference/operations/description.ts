import * as z from "zod";
import { apiDescriptionPath } from "@/protocol/messaging-api";
import type { Operation } from "../operation";

export const descriptionOperations: Operation[] = [
  {
    id: "getDescription",
    tag: "Description",
    method: "GET",
    path: apiDescriptionPath,
    summary: "Read this description",
    about: [
      "OpenAPI 3.1, made from the very schemas by which the server reads requests and by which its answers are tested. Any page may read it.",
    ],
    bearer: false,
    after: "nothing",
    headers: {
      "If-None-Match": { about: "The `ETag` of the answer that you have.", schema: z.string() },
    },
    answers: {
      200: {
        about: "The description.",
        headers: { ETag: { about: "Changes with the answer.", example: '"3b7a1f0c9e2d4a5b6c7d"' } },
        body: {
          schema: z.looseObject({ openapi: z.string(), info: z.looseObject({}) }),
          example: { openapi: "3.1.1", info: { title: "Foyer messaging API", version: "2" } },
        },
      },
      304: { about: "It is as you have it." },
    },
  },
];
