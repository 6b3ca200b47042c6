import { connect, type Socket } from "node:net";
import { consoleApiPath } from "@/protocol/console-api";
import { eventStreamPath } from "@/protocol/messaging-api";
import type { BenchGuest } from "./customers";

/**
 * An open event stream on a bare socket: thousands must cost their client less than
 * they cost the server.
 */
export class OpenStream {
  private constructor(
    readonly socket: Socket,
    /** Gets each chunk, its transfer coding included. */
    public heard: (chunk: string) => void,
  ) {}

  static open(
    port: number,
    path: string,
    headers: Record<string, string>,
    heard: (chunk: string) => void = () => {},
  ): Promise<OpenStream> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: "127.0.0.1", localAddress: nextAddress() });
      const stream = new OpenStream(socket, heard);
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      socket.setNoDelay(true).setEncoding("latin1");
      socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\n${lines.join("")}\r\n`);
      let head = "";
      socket.on("data", (chunk: string) => {
        if (head === "answered") return stream.heard(chunk);
        head += chunk;
        const end = head.indexOf("\r\n\r\n");
        if (end < 0) return;
        if (!head.startsWith("HTTP/1.1 200")) return reject(new Error(`Stream: ${head}`));
        const rest = head.slice(end + 4);
        head = "answered";
        resolve(stream);
        stream.heard(rest);
      });
      socket.on("error", reject);
      socket.on("close", () => reject(new Error("The server closed the stream")));
    });
  }

  close(): void {
    this.socket.destroy();
  }
}

let opened = 0;

/** One address has too few ports for many streams that come back again and again. */
function nextAddress(): string {
  opened += 1;
  return `127.0.0.${2 + (opened % 8)}`;
}

export function openCustomerStream(
  port: number,
  { accessToken }: BenchGuest,
  heard?: (chunk: string) => void,
  lastEventId?: string,
): Promise<OpenStream> {
  const headers = {
    authorization: `Bearer ${accessToken}`,
    ...(lastEventId !== undefined && { "last-event-id": lastEventId }),
  };
  return OpenStream.open(port, eventStreamPath, headers, heard);
}

/** All of them, so many at once as a browser's users would be on their way. */
export async function openCustomerStreams(
  port: number,
  customers: BenchGuest[],
  heard?: (chunk: string) => void,
): Promise<OpenStream[]> {
  const open: OpenStream[] = [];
  const waiting = [...customers];
  await Promise.all(
    Array.from({ length: 64 }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        open.push(await openCustomerStream(port, next, heard));
      }
    }),
  );
  return open;
}

export async function openConsoleStream(
  port: number,
  cookie: string,
  heard: (chunk: string) => void,
): Promise<OpenStream> {
  let ready = () => {};
  const snapshot = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const stream = await OpenStream.open(port, `${consoleApiPath}/events`, { cookie }, (chunk) => {
    if (chunk.includes("event: snapshot")) ready();
    heard(chunk);
  });
  await snapshot;
  return stream;
}

export function closeStreams(streams: OpenStream[]): void {
  for (const stream of streams) stream.close();
}
