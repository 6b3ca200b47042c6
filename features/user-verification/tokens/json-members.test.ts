import { expect, it } from "vitest";
import { hasDuplicateMembers } from "./json-members";

it.each([
  { json: '{"a":1,"a":2}', twice: true },
  { json: '{"a":1,"\\u0061":2}', twice: true },
  { json: '{"a":{"b":1,"b":2}}', twice: true },
  { json: '{"a":{"a":1},"b":[{"a":1},{"a":"a"}]}', twice: false },
  { json: '{"a":"\\"a\\":1","b":":"}', twice: false },
  { json: '["a","a"]', twice: false },
])("$json says a thing twice: $twice", ({ json, twice }) => {
  expect(hasDuplicateMembers(json)).toBe(twice);
});
