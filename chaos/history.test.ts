import { expect, test } from "vitest";
import { History, type Read } from "./history";

/** a and b acknowledged one after the other, c and d at once, u unknown, f refused. */
function aHistory(): History {
  const history = new History();
  history.invoke("a", 1);
  history.settle("a", "ok", 2);
  history.invoke("b", 3);
  history.settle("b", "ok", 4);
  history.invoke("c", 5);
  history.invoke("d", 5);
  history.settle("d", "ok", 6);
  history.settle("c", "ok", 7);
  history.invoke("u", 8);
  history.settle("u", "unknown", 9);
  history.invoke("f", 10);
  history.settle("f", "fail", 11);
  return history;
}

const read = (ids: string, reader = "list", whole = true): Read => ({
  reader,
  whole,
  entries: [...ids].map((id, position) => ({ id, position })),
});

test("every acknowledged message once is right, with or without the unknown one", () => {
  expect(aHistory().check([read("abcd"), read("abcd", "stream")])).toEqual([]);
  expect(aHistory().check([read("abdcu")])).toEqual([]);
  expect(aHistory().countStoredUnknown(read("abdcu"))).toBe(1);
  expect(aHistory().count("ok")).toBe(4);
});

test("a lost message is found", () => {
  expect(aHistory().check([read("abc")])).toEqual(["list lost d, which was acknowledged"]);
});

test("a doubled message is found, also an unknown one", () => {
  expect(aHistory().check([read("abbcd")])).toEqual(["list shows b twice"]);
  expect(aHistory().check([read("abcduu")])).toEqual(["list shows u twice"]);
});

test("a message that nobody sent is found", () => {
  expect(aHistory().check([read("abxcd")])).toEqual(["list shows x, which nobody sent"]);
});

test("a message that was refused is found", () => {
  expect(aHistory().check([read("abcdf")])).toEqual(["list shows f, which was refused"]);
});

test("messages that changed places are found though all readers agree", () => {
  const problems = aHistory().check([read("bacd"), read("bacd", "stream")]);
  expect(problems).toEqual(["list shows b before a, which was acknowledged earlier"]);
});

test("two readers with different orders are found", () => {
  const problems = aHistory().check([read("abcd"), read("abdc", "stream")]);
  expect(problems).toEqual(["stream differs from list at entry 2: d, not c"]);
});

test("a reader that ends early is found, unless it was asked for a stretch alone", () => {
  const [problem] = aHistory().check([read("abcdu"), read("abcd", "stream")]);
  expect(problem).toBe("stream differs from list at entry 4: nothing, not u");
  expect(aHistory().check([read("abcdu"), read("bcd", "stream", false)])).toEqual([]);
});

test("a stretch with a hole is found", () => {
  const problems = aHistory().check([read("abcd"), read("acd", "stream", false)]);
  expect(problems).toEqual(["stream differs from list at entry 1: c, not b"]);
});

test("a position that does not rise is found", () => {
  const entries = [..."abcd"].map((id) => ({ id, position: id === "d" ? 2 : "abc".indexOf(id) }));
  expect(aHistory().check([{ reader: "list", whole: true, entries }])).toEqual([
    "list goes from position 2 to 2",
  ]);
});

test("a retry that succeeds makes an unknown message one that must be there", () => {
  const history = aHistory();
  history.invoke("u", 12);
  history.settle("u", "ok", 13);
  expect(history.check([read("abcd")])).toEqual(["list lost u, which was acknowledged"]);
  expect(history.check([read("abcdu")])).toEqual([]);
});

test("a retry that is refused says nothing about the first attempt", () => {
  const history = aHistory();
  history.invoke("u", 12);
  history.settle("u", "fail", 13);
  expect(history.check([read("abcdu")])).toEqual([]);
});

test("a message whose sender died before the answer may be there or not", () => {
  const history = aHistory();
  history.invoke("v", 20);
  expect(history.check([read("abcd")])).toEqual([]);
  expect(history.check([read("abcdv")])).toEqual([]);
});
