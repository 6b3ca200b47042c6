import { connect, type Socket } from "node:net";

export type RawAnswer = { status: number; body: string };

/**
 * One kept-alive connection, one request at a time, on a bare socket: the load
 * must cost less than what it measures.
 */
export class RawConnection {
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #resolve: ((answer: RawAnswer) => void) | undefined;
  #reject: ((error: Error) => void) | undefined;

  constructor(private readonly port: number) {
    this.#socket = connect(port, "127.0.0.1").setNoDelay(true);
    this.#socket.on("data", (chunk) => this.#read(chunk));
    this.#socket.on("error", (error) => this.#reject?.(error));
    this.#socket.on("close", () => this.#reject?.(new Error("The server closed the connection")));
  }

  /** `sent` is called when the first byte goes out. */
  ask(request: {
    method: string;
    path: string;
    headers?: Record<string, string>;
    body?: string;
    sent?: () => void;
  }): Promise<RawAnswer> {
    const { method, path, headers = {}, body = "" } = request;
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    if (body !== "") lines.push("content-type: application/json\r\n");
    lines.push(`content-length: ${Buffer.byteLength(body)}\r\n`);
    const head = `${method} ${path} HTTP/1.1\r\nhost: localhost:${this.port}\r\n${lines.join("")}\r\n`;
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      request.sent?.();
      this.#socket.write(head + body);
    });
  }

  close(): void {
    this.#reject = undefined;
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const end = this.#received.indexOf("\r\n\r\n");
    if (end < 0) return;
    const head = this.#received.toString("latin1", 0, end).toLowerCase();
    const status = Number(head.slice(9, 12));
    const body = this.#received.subarray(end + 4);
    const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1];
    const chunked = length === undefined && status !== 204 && status !== 304;
    const whole = chunked ? body.includes("0\r\n\r\n") : body.length >= Number(length ?? 0);
    if (!whole) return;
    this.#received = Buffer.alloc(0);
    this.#resolve?.({ status, body: body.toString("utf8") });
  }
}

/** `connections` ask again and again for `seconds`; answers per second of those with `status`. */
export async function load(
  port: number,
  options: { connections: number; seconds: number; status: number },
  next: () => { method: string; path: string; headers?: Record<string, string>; body?: string },
): Promise<{ perSecond: number; answers: number }> {
  const started = performance.now();
  const until = started + options.seconds * 1000;
  let answers = 0;
  await Promise.all(
    Array.from({ length: options.connections }, async () => {
      const connection = new RawConnection(port);
      while (performance.now() < until) {
        const { status, body } = await connection.ask(next());
        if (status !== options.status) throw new Error(`Answered ${status}: ${body.slice(0, 200)}`);
        answers += 1;
      }
      connection.close();
    }),
  );
  return { perSecond: answers / ((performance.now() - started) / 1000), answers };
}
