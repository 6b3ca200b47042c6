import { get, type IncomingMessage } from "node:http";
import { consoleApiPath } from "@/protocol/console-api";
import { eventStreamPath } from "@/protocol/messaging-api";
import type { BenchGuest } from "./customers";

/** An open event stream; `heard` gets each chunk of it. */
export function openStream(
  port: number,
  path: string,
  headers: Record<string, string>,
  heard: (chunk: string) => void,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get({ port, host: "127.0.0.1", path, headers, agent: false }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`Stream: ${response.statusCode}`));
      response.setEncoding("utf8").on("data", heard);
      response.on("error", () => {});
      resolve(response);
    }).on("error", reject);
  });
}

export async function openCustomerStreams(
  port: number,
  customers: BenchGuest[],
  heard: (chunk: string) => void = () => {},
): Promise<() => void> {
  const open: IncomingMessage[] = [];
  const waiting = [...customers];
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const headers = { authorization: `Bearer ${next.accessToken}` };
        open.push(await openStream(port, eventStreamPath, headers, heard));
      }
    }),
  );
  return () => {
    for (const response of open) response.destroy();
  };
}

export async function openConsoleStream(
  port: number,
  cookie: string,
  heard: (chunk: string) => void,
): Promise<() => void> {
  let ready = () => {};
  const snapshot = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const response = await openStream(port, `${consoleApiPath}/events`, { cookie }, (chunk) => {
    if (chunk.includes("event: snapshot")) ready();
    heard(chunk);
  });
  await snapshot;
  return () => response.destroy();
}
