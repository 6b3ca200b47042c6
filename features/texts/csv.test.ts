import fc from "fast-check";
import { expect, it, test } from "vitest";
import { formatCsv, parseCsv } from "./csv";

const cell = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("=1+1", "'=1", "'", '"', "a,b", "x;y", "línea\n2", "+9", "-", "@", "\ta", "ر"),
);
const row = fc.array(cell, { minLength: 2, maxLength: 5 });

test("what is written is read again, cell by cell", () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const named = [["key", "default"], ...rows.map(([, ...rest]) => ["k", ...rest])];
      const calm = named.map((cells) => cells.map((one) => one.replaceAll("\r", "")));
      expect(parseCsv(formatCsv(calm)).map(({ cells }) => cells)).toEqual(calm);
    }),
  );
});

it.each([
  { saved: "key;default\na;1\n", says: "semicolons" },
  { saved: "key\tdefault\r\na\t1", says: "tabs" },
  { saved: "\uFEFFkey,default\r\n\r\na,1\r\n", says: "a byte order mark and an empty line" },
])("a file with $says is read", ({ saved }) => {
  expect(parseCsv(saved).map(({ cells }) => cells)).toEqual([
    ["key", "default"],
    ["a", "1"],
  ]);
});

test("a row is named by the line on which it begins", () => {
  const rows = parseCsv('key,default\na,"one\ntwo"\nb,3\n');
  expect(rows.map(({ line }) => line)).toEqual([1, 2, 4]);
});

test("no cell begins like a formula", () => {
  const file = formatCsv([["=cmd|' /C calc'!A0", "+1", "-1", "@x"]]);
  expect(
    file
      .slice(1)
      .split(",")
      .every((one) => one.startsWith("'")),
  ).toBe(true);
});
