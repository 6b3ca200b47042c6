import { expect, it, test } from "vitest";
import { EventStreamParser } from "./sse";

const frame = 'event: CONVERSATION_MESSAGE\r\ndata: {"a":"é"}\r\nid: 101\r\n\r\n';

it.each([1, 2, 3, 7, 1000])("an event cut into pieces of %i is the same event", (size) => {
  const parser = new EventStreamParser();
  const events = [];
  for (let at = 0; at < frame.length; at += size) {
    events.push(...parser.push(frame.slice(at, at + size)));
  }
  expect(events).toEqual([{ event: "CONVERSATION_MESSAGE", data: '{"a":"é"}', id: "101" }]);
});

test("a line may end with LF, CR or CRLF", () => {
  const parser = new EventStreamParser();
  const events = parser.push("data: a\n\ndata: b\r\rdata: c\r\n\r\n");
  expect(events.map((event) => event.data)).toEqual(["a", "b", "c"]);
});

test("several data lines are one text", () => {
  expect(new EventStreamParser().push("data: a\ndata:b\ndata\n\n")[0]?.data).toBe("a\nb\n");
});

test("comments and unknown fields are passed over", () => {
  const parser = new EventStreamParser();
  expect(parser.push(": hello\n\nfoo: bar\ndata: x\n\n")).toEqual([
    { event: "message", data: "x", id: undefined },
  ]);
});

test("an event without data is dropped, and its name does not leak into the next", () => {
  const parser = new EventStreamParser();
  expect(parser.push("event: ping\nid: 5\n\ndata: x\n\n")).toEqual([
    { event: "message", data: "x", id: undefined },
  ]);
});

test("the server sets how long to wait", () => {
  const parser = new EventStreamParser();
  parser.push("retry: 2500\n\nretry: soon\n\n");
  expect(parser.retry).toBe(2500);
});
