import { randomUUID } from "node:crypto";
import type { Chat } from "@/features/conversations/testing";
import { messagingApiPath } from "@/protocol/messaging-api";
import { messagingApi } from "./app";
import { holdToContract } from "./contract";

export type Answer = { status: number; headers: Headers; body: unknown };

/** A customer's client over the door itself, without a network. */
export class TestCustomer {
  constructor(
    readonly chat: Chat,
    readonly accessToken: string,
    readonly now: () => number = Date.now,
    readonly conversationId: string = randomUUID(),
  ) {}

  call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const sent = { authorization: `Bearer ${this.accessToken}`, ...headers };
    return call(method, path, body, sent, this.now);
  }

  /** The same customer while the server's clock stands still. */
  at(iso: string): TestCustomer {
    const then = new TestCustomer(this.chat, this.accessToken, () => Date.parse(iso));
    return Object.assign(then, { conversationId: this.conversationId });
  }

  start(extra: Record<string, unknown> = {}): Promise<Answer> {
    const { esDeveloperName } = this.chat;
    const { conversationId } = this;
    return this.call("POST", "/conversation", { conversationId, esDeveloperName, ...extra });
  }

  send(text: string, extra: { id?: string } & Record<string, unknown> = {}): Promise<Answer> {
    const { id = randomUUID(), ...rest } = extra;
    return this.call("POST", `/conversation/${this.conversationId}/message`, {
      message: {
        id,
        messageType: "StaticContentMessage",
        staticContent: { formatType: "Text", text },
      },
      esDeveloperName: this.chat.esDeveloperName,
      ...rest,
    });
  }
}

export async function aCustomer(chat: Chat): Promise<TestCustomer> {
  const { organizationId: orgId, esDeveloperName } = chat;
  const path = "/authorization/unauthenticated/access-token";
  const { body } = await call("POST", path, { orgId, esDeveloperName, platform: "Web" });
  return new TestCustomer(chat, (body as { accessToken: string }).accessToken);
}

/**
 * `body` as it is when it is text or bytes, else as JSON. Whatever a test gets to see is what is
 * published of the operation.
 */
export async function call(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
  now: () => number = Date.now,
): Promise<Answer> {
  const plain = typeof body === "string" || body instanceof Uint8Array;
  const response = await messagingApi(now).request(`${messagingApiPath}${path}`, {
    method,
    headers: body === undefined ? headers : { "content-type": "application/json", ...headers },
    ...(body === undefined
      ? {}
      : { body: plain ? new Uint8Array(Buffer.from(body)) : JSON.stringify(body) }),
  });
  const text = await response.text();
  holdToContract(
    { method, path: `${messagingApiPath}${path}`.replace(/\?.*/s, "") },
    { status: response.status, text, type: response.headers.get("content-type") },
  );
  return {
    status: response.status,
    headers: response.headers,
    body: text === "" ? null : JSON.parse(text),
  };
}
