import type { ServerResponse } from "node:http";
import { afterEach, expect, test, vi } from "vitest";
import { EventStream } from "./event-stream";
import { ClientSession } from "./session";
import { answerJson, aServer } from "./testing";

let server: Awaited<ReturnType<typeof aServer>>;
let stream: EventStream;
afterEach(() => {
  stream.close();
  server.close();
});

/** `connections` play one after the other, each with its number of events; the last repeats. */
async function aStream(...connections: ((response: ServerResponse) => void)[]) {
  const asked: (string | string[] | undefined)[] = [];
  const events: string[] = [];
  const on = {
    event: vi.fn(({ data }: { data: string }) => void events.push(data)),
    resync: vi.fn(),
    connection: vi.fn(),
    expired: vi.fn(),
  };
  server = await aServer((request, response) => {
    if (request.url?.includes("continuation")) {
      answerJson(response, 401, { message: "Expired", code: "unauthenticated" });
      return;
    }
    asked.push(request.headers["last-event-id"]);
    connections[Math.min(asked.length, connections.length) - 1]?.(response);
  });
  const token = { accessToken: "t", lastEventId: "100" };
  const session = new ClientSession(token, { url: server.url, renewed() {}, expired() {} });
  stream = new EventStream({ url: server.url, orgId: "00D", session, lastEventId: 100, on });
  return { asked, events, on };
}

function open(response: ServerResponse, text: string): void {
  response.writeHead(200, { "Content-Type": "text/event-stream" }).write(text);
}

test("an event is delivered once, whatever the server replays", async () => {
  const { asked, events } = await aStream(
    (response) => {
      open(response, "retry: 10\n\nid: 101\ndata: a\n\nid: 102\ndata: b\n\n");
      response.end();
    },
    (response) => open(response, "id: 101\ndata: a\n\nid: 102\ndata: b\n\nid: 103\ndata: c\n\n"),
  );
  await vi.waitFor(() => expect(events).toEqual(["a", "b", "c"]));
  expect(asked).toEqual(["100", "102"]);
});

test("typing has no id and comes through, pings do not", async () => {
  const { events } = await aStream((response) =>
    open(response, "event: ping\ndata: 0\n\ndata: typing\n\nid: 101\ndata: a\n\n"),
  );
  await vi.waitFor(() => expect(events).toEqual(["typing", "a"]));
});

test("a resync takes over the server's position, even a lower one", async () => {
  const { asked, events, on } = await aStream(
    (response) => {
      open(response, "retry: 10\n\nevent: RESYNC\nid: 7\ndata: {}\n\n");
      response.end();
    },
    (response) => open(response, "id: 8\ndata: a\n\n"),
  );
  await vi.waitFor(() => expect(events).toEqual(["a"]));
  expect(on.resync).toHaveBeenCalledOnce();
  expect(asked).toEqual(["100", "7"]);
});

test("a lost connection is told, and its return", async () => {
  const { on } = await aStream(
    (response) => {
      open(response, "retry: 10\n\ndata: x\n\n");
      response.end();
    },
    (response) => open(response, "data: y\n\n"),
  );
  await vi.waitFor(() => expect(on.connection.mock.calls).toEqual([[true], [false], [true]]));
});

test("coming back does not wait for the next attempt", async () => {
  const { events } = await aStream(
    (response) => {
      open(response, "retry: 60000\n\ndata: x\n\n");
      response.end();
    },
    (response) => open(response, "data: y\n\n"),
  );
  await vi.waitFor(() => expect(events).toEqual(["x"]));
  await vi.waitFor(() => {
    stream.reconnect();
    expect(events).toEqual(["x", "y"]);
  });
});

test("after a sleep a connection that looks open is not believed, after a moment it is", async () => {
  const { asked, on } = await aStream((response) => open(response, "data: x\n\n"));
  await vi.waitFor(() => expect(on.event).toHaveBeenCalledOnce());
  stream.reconnect();
  const slept = Date.now() + 31_000;
  vi.spyOn(Date, "now").mockReturnValue(slept);
  stream.reconnect();
  vi.mocked(Date.now).mockRestore();
  await vi.waitFor(() => {
    stream.reconnect();
    expect(on.connection.mock.calls).toEqual([[true], [false], [true]]);
  });
  expect(asked).toHaveLength(2);
});

test("without a token the stream is over", async () => {
  const { on } = await aStream((response) => answerJson(response, 401, {}));
  await vi.waitFor(() => expect(on.expired).toHaveBeenCalledOnce());
});

test("a minute of silence is a lost connection", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { on } = await aStream((response) => open(response, "data: x\n\n"));
  await vi.waitFor(() => expect(on.connection).toHaveBeenCalledWith(true));
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(61_000);
    expect(on.connection).toHaveBeenCalledWith(false);
  });
  vi.useRealTimers();
});
