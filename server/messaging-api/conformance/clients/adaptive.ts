import { randomUUID } from "node:crypto";
import type { TestStream } from "@/server/stream-testing";
import type { Network } from "../network";

/**
 * The adaptive web client, as it behaves on the wire: it listens before it does anything else, looks at
 * no body but the token's and the list's, reads refusals as text, and takes a listed payload as the
 * object that it is. Made from what was observed of it alone.
 */
export class AdaptiveClient {
  readonly refusals: string[] = [];
  readonly conversationId = randomUUID();
  private accessToken = "";
  private stream: TestStream | undefined;

  constructor(private readonly network: Network) {}

  async start(routingAttributes: Record<string, string> = {}): Promise<void> {
    const { orgId, esDeveloperName, url } = this.network.configuration;
    const answer = await this.call("POST", "/authorization/unauthenticated/access-token", {
      ...{ orgId, esDeveloperName, capabilitiesVersion: "1", platform: "Web" },
      context: { appName: "adaptive", clientVersion: "1.0.0" },
    });
    const { accessToken, lastEventId } = await answer.json();
    this.accessToken = accessToken;
    this.stream = await this.network.openStream(`${url}/eventrouter/v1/sse`, {
      Accept: "text/event-stream",
      Authorization: `Bearer ${accessToken}`,
      "X-Org-Id": orgId,
      "Last-Event-Id": lastEventId,
    });
    const { conversationId } = this;
    await this.call("POST", "/conversation", {
      conversationId,
      esDeveloperName,
      routingAttributes,
    });
  }

  async say(text: string): Promise<void> {
    await this.call("POST", `/conversation/${this.conversationId}/message`, {
      message: {
        ...{ id: randomUUID(), messageType: "StaticContentMessage", inReplyToMessageId: null },
        staticContent: { formatType: "Text", text },
      },
      esDeveloperName: this.network.configuration.esDeveloperName,
      ...{ isNewMessagingSession: false, routingAttributes: null, language: null },
    });
  }

  /** Whoever asks gets the texts of the log, oldest first. */
  async history(): Promise<string[]> {
    const path = `/conversation/${this.conversationId}/entries?limit=50&direction=FromEnd`;
    const { conversationEntries } = await (await this.call("GET", path)).json();
    return textsOf(conversationEntries.reverse());
  }

  async heard(count: number): Promise<string[]> {
    const read = () =>
      textsOf(
        (this.stream?.events ?? []).flatMap(({ event, data }) => {
          if (!event.startsWith("CONVERSATION_")) return [];
          const { entryPayload } = JSON.parse(data).conversationEntry;
          return { entryPayload: JSON.parse(entryPayload) };
        }),
      );
    await this.stream?.until(() => read().length >= count);
    return read();
  }

  private async call(method: string, path: string, body?: unknown): Promise<Response> {
    const { url } = this.network.configuration;
    const answer = await this.network.fetch(`${url}/iamessage/api/v2${path}`, {
      method,
      headers: {
        "Content-Type": "application/json",
        ...(this.accessToken && { Authorization: `Bearer ${this.accessToken}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) this.refusals.push(`${answer.status} ${await answer.text()}`);
    return answer;
  }
}

type Read = {
  entryPayload: { abstractMessage?: { staticContent?: { text?: string } } };
};

const textsOf = (entries: Read[]) =>
  entries.flatMap(({ entryPayload }) => entryPayload.abstractMessage?.staticContent?.text ?? []);
