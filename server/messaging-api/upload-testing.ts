import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { getRequestListener } from "@hono/node-server";
import { messagingApiPath } from "@/protocol/messaging-api";
import { serve } from "@/server/stream-testing";
import { messagingApi } from "./app";
import type { TestCustomer } from "./testing";

export type SentFile = { name?: string; type?: string; bytes: Uint8Array | string };
type Entry = { id?: string; fileId?: string; text?: string } & Record<string, unknown>;
export type Answer = { status: number; headers: Headers; body: { message: string; code: string } };

/** The door on a port of its own: uploads are read from the socket. */
export function serveApi(now: () => number = Date.now): Promise<string> {
  const api = messagingApi(now);
  const fetch = (request: Request, bindings: object) => api.fetch(request, { ...bindings });
  return serve((request, response) => {
    void getRequestListener(fetch, { overrideGlobalObjects: false })(request, response);
  });
}

/** What a browser sends for a file with its `messageEntry`. */
export function anUpload(
  customer: TestCustomer,
  { name = "note.txt", type = "text/plain", bytes }: SentFile,
  { id = randomUUID(), fileId, text, ...rest }: Entry = {},
): FormData {
  const form = new FormData();
  const message = { id, fileId, text };
  const entry = { message, esDeveloperName: customer.chat.esDeveloperName, ...rest };
  form.append("messageEntry", new Blob([JSON.stringify(entry)], { type: "application/json" }));
  form.append("fileData", new Blob([new Uint8Array(Buffer.from(bytes))], { type }), name);
  return form;
}

export async function upload(
  url: string,
  customer: TestCustomer,
  body: BodyInit,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const path = `${messagingApiPath}/conversation/${customer.conversationId}/file`;
  const authorization = `Bearer ${customer.accessToken}`;
  const response = await fetch(url + path, {
    method: "POST",
    headers: { authorization, ...headers },
    body,
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Answer["body"],
  };
}

/** Waits until the other side takes it; false once it has answered. */
type Send = (text: string | Uint8Array) => Promise<boolean>;

/** What no well-behaved client would send: the head as given, then whatever `write` sends. */
export async function rawUpload(
  url: string,
  customer: TestCustomer,
  headers: Record<string, string>,
  write: (send: Send, hangUp: () => void) => Promise<unknown> | undefined,
): Promise<{ status: number; sent: number }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let sent = 0;
  let answer = "";
  const answered = new Promise<void>((resolve) => {
    socket.on("data", (bytes) => {
      answer += bytes;
      resolve();
    });
    socket.on("close", () => resolve()).on("error", () => resolve());
  });
  socket.write(headOf(customer, headers));
  const send = async (bytes: string | Uint8Array) => {
    if (answer !== "" || socket.destroyed) return false;
    const taken = new Promise<void>((resolve) => socket.write(bytes, () => resolve()));
    await Promise.race([taken, answered]);
    sent += bytes.length;
    return true;
  };
  await write(send, () => socket.destroy());
  await answered;
  socket.destroy();
  return { status: Number(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1] ?? 0), sent };
}

/** Sends everything before it reads anything, as many clients do; what it hears until the end. */
export async function deafUpload(
  url: string,
  customer: TestCustomer,
  { type, body }: { type: string; body: Uint8Array },
): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(headOf(customer, { "content-type": type, "content-length": String(body.length) }));
  await new Promise<void>((resolve, reject) => {
    socket.on("error", reject);
    socket.write(body, () => resolve());
  });
  return text(socket);
}

function headOf(customer: TestCustomer, headers: Record<string, string>): string {
  const head = {
    host: "x",
    authorization: `Bearer ${customer.accessToken}`,
    "content-type": "multipart/form-data; boundary=edge",
    ...headers,
  };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  const path = `${messagingApiPath}/conversation/${customer.conversationId}/file`;
  return `POST ${path} HTTP/1.1\r\n${lines.join("")}\r\n`;
}

export type ReadAttachment = {
  id: string;
  name: string;
  mimeType: string;
  url: string;
  size: number;
  width?: number;
  height?: number;
  referenceId: string;
};

/** The files of a customer's conversation, oldest first, as their client lists them. */
export async function attachments(customer: TestCustomer): Promise<ReadAttachment[]> {
  const path = `/conversation/${customer.conversationId}/entries?limit=50&entryTypeFilter=Message`;
  const { body } = await customer.call("GET", path);
  const { conversationEntries } = body as {
    conversationEntries: {
      entryPayload: { abstractMessage: { staticContent: { attachments?: ReadAttachment[] } } };
    }[];
  };
  return conversationEntries
    .reverse()
    .flatMap(
      ({ entryPayload: { abstractMessage } }) => abstractMessage.staticContent.attachments ?? [],
    );
}

/** A file at its link, through the door at `url`. */
export function download(url: string, link: string): Promise<Response> {
  const { pathname, search } = new URL(link);
  return fetch(url + pathname + search);
}
