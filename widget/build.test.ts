import { expect, test } from "vitest";
import { budgets, bundleWidget } from "../scripts/build-widget.mjs";

const { manifest, inputs } = await bundleWidget();

test("what loads before the first click stays within its budget", () => {
  expect(manifest.gzip.bootstrap).toBeLessThanOrEqual(budgets.bootstrap);
});

test("what opens the chat stays within its budget", () => {
  expect(manifest.gzip.panel).toBeLessThanOrEqual(budgets.panel);
});

test("zod stays out of customers' browsers", () => {
  expect(inputs.length).toBeGreaterThan(20);
  expect(inputs.filter((path) => /zod|\.schema\.ts/.test(path))).toEqual([]);
});

test("the widget reaches the server through client/ and protocol/ alone", () => {
  const foreign = inputs.filter((path) => !/^(widget|client|protocol|node_modules)\//.test(path));
  expect(foreign).toEqual([]);
});
