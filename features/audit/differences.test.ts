import { expect, it, test } from "vitest";
import { differences } from "./differences";

const nobody = () => undefined;

it.each([
  {
    fact: "a changed field",
    before: { label: "A", developerName: "X" },
    after: { label: "B", developerName: "X" },
    lines: ["Label: A → B"],
  },
  { fact: "a new record", before: null, after: { label: "A" }, lines: ["Label:  → A"] },
  {
    fact: "something nested",
    before: { hours: { monday: { opens: "09:00" } } },
    after: { hours: { monday: { opens: "10:00" } } },
    lines: ["Hours › Monday › Opens: 09:00 → 10:00"],
  },
  {
    fact: "a list of words",
    before: { choices: ["a"] },
    after: { choices: ["a", "b"] },
    lines: ["Choices: a → a, b"],
  },
  {
    fact: "an entry of a list that moved",
    before: { fields: [{ label: "One" }, { label: "Two" }] },
    after: { fields: [{ label: "Two" }, { label: "One" }] },
    lines: ["Fields › Order: One, Two → Two, One"],
  },
  {
    fact: "an entry that came",
    before: { fields: [{ label: "One", required: true }] },
    after: {
      fields: [
        { label: "One", required: true },
        { label: "Two", required: false },
      ],
    },
    lines: [
      "Fields › Order:  → One, Two",
      "Fields › Two › Label:  → Two",
      "Fields › Two › Required:  → No",
    ],
  },
  { fact: "bookkeeping alone", before: { revision: 1 }, after: { revision: 2 }, lines: [] },
  { fact: "a secret", before: { password: "a" }, after: { password: "b" }, lines: [] },
])("$fact is said", ({ before, after, lines }) => {
  expect(
    differences(before, after, nobody).map(
      (line) => `${line.what}: ${line.before} → ${line.after}`,
    ),
  ).toEqual(lines);
});

test("an id is called by the name of what it stands for", () => {
  const nameOf = (id: string) => (id === "q1" ? "Support" : undefined);
  expect(differences({ queueId: "q1" }, { queueId: "q2" }, nameOf)).toEqual([
    { what: "Queue", before: "Support", after: "q2" },
  ]);
});

test("a declared setting is said as its form says it", () => {
  expect(differences({ chatTitle: "Hi" }, { chatTitle: "Hello" }, nobody)).toEqual([
    { what: "Chat title", before: "Hi", after: "Hello" },
  ]);
});
