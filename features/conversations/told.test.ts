import { expect, test } from "vitest";
import { aConfig } from "./testing";
import { checkTold } from "./told";

const config = aConfig("address", {
  formFields: [
    { name: "_firstName", label: "First name", required: true, maxLength: 10 },
    { name: "_email", label: "Email", type: "Email", maxLength: 80 },
    { name: "Topic", label: "Topic" },
  ],
});
const identity = { key: "verified", claims: { given_name: "Ann", email: "ann@example.com" } };
const short = (values: ReturnType<typeof checkTold>) =>
  values.values.map(({ name, value, verified }) => [name, value, verified]);

test("what the identity token says need not be asked", () => {
  expect(short(checkTold({ identity }, config, { Topic: "Bread" }))).toEqual([
    ["_firstName", "Ann", true],
    ["_email", "ann@example.com", true],
    ["Topic", "Bread", false],
  ]);
});

test("another value than the token's is the customer's own word, beside the verified one", () => {
  expect(short(checkTold({ identity }, config, { _firstName: "Bob" }))).toEqual([
    ["_firstName", "Bob", false],
    ["_email", "ann@example.com", true],
    ["given_name", "Ann", true],
  ]);
});

test("a claim that the field cannot hold is shown, and the field asked for", () => {
  const long = { key: "verified", claims: { given_name: "Wolfgang Amadeus" } };
  expect(() => checkTold({ identity: long }, config, {})).toThrow("_firstName is required");
});

test("of a guest nothing is verified", () => {
  expect(short(checkTold({ identity: undefined }, config, { _firstName: "Ann" }))).toEqual([
    ["_firstName", "Ann", false],
  ]);
});
