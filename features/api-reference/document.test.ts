import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it, test } from "vitest";
import { eventNames } from "@/protocol/entry";
import { apiDocument } from "./document";
import { exampleValues } from "./example-values";
import { guideText } from "./guide-text";
import { operations } from "./operations";
import { rateLimitRows } from "./rate-limits";

const document = apiDocument(exampleValues.url);
const everything = JSON.stringify(document);

test("the description is OpenAPI 3.1", async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(document));
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  expect(validator.version).toBe("3.1");
});

test("every name that is referred to is there, and every one that is there is referred to", () => {
  const used = [...everything.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
  expect([...new Set(used)].sort()).toEqual(Object.keys(document.components.schemas).sort());
});

test("every event of a stream has a schema of its own", () => {
  for (const name of Object.values(eventNames)) expect(everything).toContain(`"const":"${name}"`);
});

describe("examples are what the doors take and answer", () => {
  const examples = operations.flatMap(({ id, body, answers }) => [
    ...Object.entries(body?.examples ?? {}).map(([name, example]) => ({
      what: `${id}, ${name}`,
      schema: body?.schema,
      example,
    })),
    ...Object.entries(answers).map(([status, answer]) => ({
      what: `${id}, ${status}`,
      schema: answer.body?.schema,
      example: answer.body?.example,
    })),
  ]);

  it.each(examples)("$what", ({ schema, example }) => {
    expect(schema?.safeParse(example).error).toBeUndefined();
  });

  const asked = operations.flatMap(({ id, query }) => (query ? [{ id, query }] : []));
  it.each(asked)("the parameters of $id", ({ query }) => {
    expect(Object.keys(query.about)).toEqual(Object.keys(query.schema.shape));
    if (query.example) expect(query.schema.safeParse(query.example).error).toBeUndefined();
  });
});

describe("every member of a request says what it is", () => {
  const requests = Object.entries(document.components.schemas).filter(([name]) =>
    name.endsWith("Request"),
  );
  it.each(requests)("%s", (_name, { properties = {} }) => {
    for (const [name, member] of Object.entries(properties)) {
      expect(member, name).toMatchObject({ description: expect.stringMatching(/\w/) });
    }
  });
});

test("no two operations have one name", () => {
  const names = operations.map(({ id }) => id);
  expect(new Set(names).size).toBe(names.length);
});

test("the guide is the same in docs", async () => {
  const page = `# The messaging API\n\nThe whole API with a console to try it stands on every server at \`/docs/api\`; for tools, at\n\`/iamessage/api/v2/openapi.json\`.\n\n${guideText()}\n`;
  await expect(page).toMatchFileSnapshot("../../docs/guides/messaging-api.md");
});

test("every operation that is counted is described with its figures, and counted once", () => {
  const ids = operations.map(({ id }) => id);
  const counted = rateLimitRows.flatMap(({ operations: its }) => its);
  expect(counted.filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(counted).size).toBe(counted.length);
  const free = operations.filter(({ id, bearer }) => bearer && !counted.includes(id));
  expect(free.map(({ id }) => id)).toEqual(["openEventStream"]);
  expect(guideText()).toContain("| Messages | customer | 60 in 60 s |");
});
