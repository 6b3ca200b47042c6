import { expect, test } from "vitest";
import * as z from "zod";
import { storedJson } from "./stored-json";

const stored = storedJson({
  schema: z.object({ minutes: z.number(), action: z.string() }),
  number: 3,
  upgrades: {
    1: ({ seconds }) => ({ minutes: Number(seconds) / 60 }),
    2: (older) => ({ ...older, action: "end" }),
  },
});

test("a column of this release comes back as it was stored", () => {
  const column = stored.store({ minutes: 5, action: "inactivate" });
  expect(column).toEqual({ schema: 3, minutes: 5, action: "inactivate" });
  expect(stored.read(column, "Support")).toEqual({ minutes: 5, action: "inactivate" });
});

test("what earlier releases wrote is upgraded step by step", () => {
  expect(stored.read({ schema: 1, seconds: 300 }, "Support")).toEqual({
    minutes: 5,
    action: "end",
  });
  expect(stored.read({ schema: 2, minutes: 7 }, "Support")).toEqual({ minutes: 7, action: "end" });
});

test.each([null, {}, { schema: 4 }, { schema: 3, minutes: "5" }, { schema: 0 }])(
  "%j is an error that names what cannot be read",
  (column) => {
    expect(() => stored.read(column, "The session rules of Support")).toThrow(
      "The session rules of Support cannot be read.",
    );
  },
);
