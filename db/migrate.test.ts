import { expect, test } from "vitest";
import { migrate } from "./migrate";

test("a second run applies nothing", async () => {
  expect(await migrate()).toEqual([]);
});
