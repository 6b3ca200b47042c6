import { randomUUID } from "node:crypto";
import type { OutgoingHttpHeaders } from "node:http";
import type { TestStream } from "@/server/stream-testing";
import type { Network } from "../network";

type Token = { accessToken: string; lastEventId: string };
type Listed = {
  identifier: string;
  entryType: string;
  entryPayload: unknown;
  transcriptedTimestamp: number;
  relatedRecords: string[];
};

/** The barest client: a token, calls, and streams with whatever headers a test wants. */
export class Listener {
  conversationId: string = randomUUID();

  constructor(
    readonly network: Network,
    readonly token: Token,
  ) {}

  call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    return this.network.fetch(`${this.network.configuration.url}/iamessage/api/v2${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token.accessToken}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async begin(extra: Record<string, unknown> = {}): Promise<number> {
    const { conversationId } = this;
    const { esDeveloperName } = this.network.configuration;
    return (await this.call("POST", "/conversation", { conversationId, esDeveloperName, ...extra }))
      .status;
  }

  send(text: string, id: string = randomUUID()): Promise<Response> {
    return this.call("POST", `/conversation/${this.conversationId}/message`, {
      message: {
        id,
        messageType: "StaticContentMessage",
        staticContent: { formatType: "Text", text },
      },
      esDeveloperName: this.network.configuration.esDeveloperName,
    });
  }

  /** Returns the message's id. */
  async say(text: string): Promise<string> {
    const id = randomUUID();
    await this.send(text, id);
    return id;
  }

  /** Its customer's conversations, newest first. */
  async list(query = ""): Promise<{ conversationId: string; endTimestamp: number }[]> {
    return (await (await this.call("GET", `/conversation/list${query}`)).json()).conversations;
  }

  /** Goes on in what it finds open. */
  async resume(): Promise<void> {
    const [open] = await this.list();
    if (!open) throw new Error("Nothing is open");
    this.conversationId = open.conversationId;
  }

  /** The texts of the log, oldest first. */
  async texts(): Promise<string[]> {
    const listed = await this.entries("?limit=50&entryTypeFilter=Message");
    return listed.reverse().map(({ entryPayload }) => textOf(entryPayload));
  }

  /** How its session stood, oldest first. */
  async statuses(): Promise<string[]> {
    const listed = await this.entries("?limit=50&entryTypeFilter=SessionStatusChanged");
    return listed
      .reverse()
      .map(({ entryPayload }) => (entryPayload as { sessionStatus: string }).sessionStatus);
  }

  endSession(): Promise<Response> {
    return this.call("DELETE", `/conversation/${this.conversationId}/session`);
  }

  close(): Promise<Response> {
    return this.call("DELETE", `/conversation/${this.conversationId}`);
  }

  async entries(query = "?limit=50"): Promise<Listed[]> {
    const answer = await this.call("GET", `/conversation/${this.conversationId}/entries${query}`);
    return (await answer.json()).conversationEntries;
  }

  async renew(): Promise<Token> {
    return (await this.call("GET", "/authorization/continuation-access-token")).json();
  }

  listen(headers: OutgoingHttpHeaders, query = ""): Promise<TestStream> {
    return this.network.openStream(`${this.network.configuration.url}/eventrouter/v1/sse${query}`, {
      authorization: `Bearer ${this.token.accessToken}`,
      ...headers,
    });
  }
}

function textOf(payload: unknown): string {
  const { abstractMessage } = payload as { abstractMessage: { staticContent: { text: string } } };
  return abstractMessage.staticContent.text;
}

/** A guest, unless a token is given. */
export async function aListener(network: Network, token?: Token): Promise<Listener> {
  if (token) return new Listener(network, token);
  const { url, orgId, esDeveloperName } = network.configuration;
  const path = "/iamessage/api/v2/authorization/unauthenticated/access-token";
  const answer = await network.fetch(url + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ orgId, esDeveloperName, capabilitiesVersion: "1", platform: "Web" }),
  });
  return new Listener(network, await answer.json());
}
