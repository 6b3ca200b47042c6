import { type ClientRequest, get } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { EventStream } from "./event-stream";
import { readByXhr } from "./read-by-xhr";
import { ClientSession } from "./session";
import { answerJson, aServer } from "./testing";

/** As much of React Native's as a stream needs, over Node's own HTTP. */
class PlainXhr {
  readyState = 0;
  status = 0;
  responseText = "";
  onreadystatechange = () => {};
  onprogress = () => {};
  onload = () => {};
  onerror = () => {};
  #url = "";
  #headers: Record<string, string> = {};
  #request: ClientRequest | undefined;

  open(_method: string, url: string): void {
    this.#url = url;
  }
  setRequestHeader(name: string, value: string): void {
    this.#headers[name] = value;
  }
  send(): void {
    this.#request = get(this.#url, { headers: this.#headers }, (response) => {
      this.status = response.statusCode ?? 0;
      this.readyState = 2;
      this.onreadystatechange();
      response.setEncoding("utf8").on("data", (text: string) => {
        this.responseText += text;
        this.onprogress();
      });
      response.on("end", () => this.onload());
      response.on("error", () => this.onerror());
    });
    this.#request.on("error", () => this.onerror());
  }
  abort(): void {
    this.#request?.destroy();
  }
}

beforeEach(() => void vi.stubGlobal("XMLHttpRequest", PlainXhr));
afterEach(() => void vi.unstubAllGlobals());

test("where fetch gives no body the stream is read as it comes, refused, cut and gone on with", async () => {
  const asked: unknown[] = [];
  const server = await aServer((request, response) => {
    asked.push(request.headers["last-event-id"]);
    if (asked.length === 1) return answerJson(response, 503, { message: "Not yet" });
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    if (asked.length > 2) return void response.write("id: 3\ndata: c\n\n");
    response.write("retry: 10\n\nid: 1\ndata: a\n\nid: 2\nda");
    setTimeout(() => response.write("ta: b\n\nid: 3\nda"), 20);
    setTimeout(() => response.destroy(), 40);
  });
  const session = new ClientSession(
    { accessToken: "t", lastEventId: "0" },
    { url: server.url, renewed() {}, expired() {} },
  );
  const events: string[] = [];
  const connections: boolean[] = [];
  const stream = new EventStream({
    ...{ url: server.url, orgId: "00D", session, lastEventId: 0, read: readByXhr },
    on: {
      event: ({ data }) => events.push(data),
      connection: (connected) => {
        connections.push(connected);
        if (!connected) stream.reconnect();
      },
      resync() {},
      expired() {},
    },
  });
  await vi.waitFor(() => expect(events).toEqual(["a", "b", "c"]));
  expect(asked).toEqual(["0", "0", "2"]);
  expect(connections).toEqual([false, true, false, true]);
  stream.close();
  server.close();
});
