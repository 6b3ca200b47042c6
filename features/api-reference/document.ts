import { errorBody } from "@/protocol/messaging-answers.schema";
import { exampleValues } from "./example-values";
import { guideText } from "./guide-text";
import { type Answer, type Body, type Operation, tags } from "./operation";
import { operations } from "./operations";
import { parametersOf } from "./parameters";
import { refusalsOf } from "./refusals";
import type { Sample } from "./samples/before";
import { curlSample } from "./samples/curl";
import { javaScriptHead, shellHead } from "./samples/heads";
import { javaScriptSample } from "./samples/java-script";
import { componentSchemas, writer } from "./writer";

/** The messaging API as an OpenAPI 3.1 document, as served at `url`. */
export function apiDocument(url: string) {
  return {
    openapi: "3.1.1",
    info: {
      title: "Foyer messaging API",
      version: "2",
      summary: "What customers’ clients call.",
      description: guideText(),
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: pathsOf(operations),
    components: {
      schemas: componentSchemas,
      securitySchemes: {
        accessToken: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description: "The `accessToken` that the token calls answer.",
        },
      },
    },
  };
}
export type ApiDocument = ReturnType<typeof apiDocument>;

function pathsOf(all: readonly Operation[]) {
  const paths: Record<string, Record<string, ReturnType<typeof written>>> = {};
  for (const operation of all) {
    const path = paths[operation.path] ?? {};
    paths[operation.path] = path;
    path[operation.method.toLowerCase()] = written(operation);
  }
  return paths;
}

function written(operation: Operation) {
  const { id, tag, summary, about, bearer, body } = operation;
  const parameters = parametersOf(operation);
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: about.join("\n\n"),
    security: bearer ? [{ accessToken: [] }] : [],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: requestBody(body) }),
    responses: {
      ...Object.fromEntries(
        Object.entries(operation.answers).map(([status, answer]) => [status, response(answer)]),
      ),
      ...Object.fromEntries(
        Object.entries(refusalsOf(operation)).map(([status, refusal]) => [
          status,
          {
            description: refusal,
            content: { "application/json": { schema: writer.write(errorBody) } },
          },
        ]),
      ),
    },
    "x-codeSamples": [
      {
        lang: "Shell",
        label: "curl",
        source: shellHead(exampleValues) + whole(curlSample(operation)),
      },
      {
        lang: "JavaScript",
        label: "JavaScript",
        source: javaScriptHead(exampleValues) + whole(javaScriptSample(operation)),
      },
    ],
  };
}

function whole({ before, own }: Sample): string {
  return before + own;
}

function requestBody({ schema, examples, file }: Body) {
  if (file) return upload({ schema, examples, file });
  return {
    required: true,
    content: {
      "application/json": {
        schema: writer.write(schema),
        examples: Object.fromEntries(
          Object.entries(examples).map(([summary, value]) => [keyOf(summary), { summary, value }]),
        ),
      },
    },
  };
}

function upload({ schema, examples, file }: Body & { file: NonNullable<Body["file"]> }) {
  return {
    required: true,
    content: {
      "multipart/form-data": {
        schema: {
          type: "object",
          required: ["messageEntry", "fileData"],
          properties: {
            messageEntry: writer.write(schema),
            fileData: { description: file.about, contentMediaType: "application/octet-stream" },
          },
        },
        encoding: { messageEntry: { contentType: "application/json" } },
        examples: Object.fromEntries(
          Object.entries(examples).map(([summary, messageEntry]) => [
            keyOf(summary),
            { summary, value: { messageEntry, fileData: file.text } },
          ]),
        ),
      },
    },
  };
}

/** Keys of examples are words of ASCII. */
function keyOf(summary: string): string {
  return summary.replace(/[^A-Za-z0-9]+/g, "-").toLowerCase();
}

function response({ about, body, bytes, headers }: Answer) {
  return {
    description: about,
    ...(headers && {
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, header]) => [
          name,
          { description: header.about, schema: { type: "string" }, example: header.example },
        ]),
      ),
    }),
    ...(bytes && { content: Object.fromEntries(bytes.map((type) => [type, {}])) }),
    ...(body && {
      content: {
        [body.type ?? "application/json"]: {
          schema: writer.write(body.schema),
          example: body.example,
        },
      },
    }),
  };
}
