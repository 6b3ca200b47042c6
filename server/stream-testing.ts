import {
  createServer,
  get,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type RequestListener,
} from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

export type ReceivedEvent = { event: string; data: string; id: string | undefined };

/** A real server on a port of its own, for one test. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A client of an event stream that keeps what it receives. */
export class TestStream {
  readonly events: ReceivedEvent[] = [];
  ended = false;
  #waiting: (() => void)[] = [];

  private constructor(
    readonly response: IncomingMessage,
    readonly body: () => string,
  ) {}

  static async open(url: string, headers: OutgoingHttpHeaders): Promise<TestStream> {
    const response = await new Promise<IncomingMessage>((resolve, reject) =>
      get(url, { headers, agent: false }, resolve).on("error", reject),
    );
    let text = "";
    const stream = new TestStream(response, () => text);
    let rest = "";
    response.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      rest += chunk;
      const frames = rest.split("\n\n");
      rest = frames.pop() ?? "";
      for (const frame of frames) stream.#receive(frame);
      stream.#wake();
    });
    response.on("close", () => {
      stream.ended = true;
      stream.#wake();
    });
    return stream;
  }

  get status(): number {
    return this.response.statusCode ?? 0;
  }

  /** Resolves once `enough` holds; the test's own time limit is the only other way out. */
  async until(enough: () => boolean): Promise<void> {
    while (!enough()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** The first events but pings, once there are so many. */
  async take(count: number): Promise<ReceivedEvent[]> {
    const real = () => this.events.filter(({ event }) => event !== "ping");
    await this.until(() => real().length >= count);
    return real();
  }

  close(): void {
    this.response.destroy();
  }

  #receive(frame: string): void {
    const fields = new Map(
      frame.split("\n").map((line) => {
        const [name = "", ...value] = line.split(": ");
        return [name, value.join(": ")];
      }),
    );
    const event = fields.get("event");
    if (event) this.events.push({ event, data: fields.get("data") ?? "", id: fields.get("id") });
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
