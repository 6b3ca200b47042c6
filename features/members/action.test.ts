import { expect, it, test } from "vitest";
import * as z from "zod";
import { openAction } from "./action";

const schema = z.object({ label: z.string(), choices: z.array(z.object({ text: z.string() })) });
const take = openAction(schema, async ({ label }) => label);

test("every character of a language passes", async () => {
  const label = "Ünïcödé 日本語 👩‍👩‍👧 \u200f\n";
  expect(await take({ label, choices: [] })).toEqual({ ok: true, value: label });
});

it.each([
  { label: "a\0b", choices: [], at: "label" },
  { label: "half \ud83d", choices: [], at: "label" },
  { label: "\udc00", choices: [], at: "label" },
  { label: "a", choices: [{ text: "ok" }, { text: "\0" }], at: "choices.1.text" },
])("what no database stores is refused at $at", async ({ at, ...fields }) => {
  expect(await take(fields)).toMatchObject({
    ok: false,
    code: "invalid",
    fields: { [at]: "Remove the characters that cannot be stored" },
  });
});
