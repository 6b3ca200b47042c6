import { randomUUID } from "node:crypto";
import type { ReceivedEvent, TestStream } from "@/server/stream-testing";
import type { Network } from "../network";
import {
  type Entry,
  readStreamed,
  SampleEntryError,
  type Streamed,
  sampleEvents,
} from "./sample-entry";

/** What the window shows. */
export type Line = { from: "me" | "them" | "news"; text: string };

const closed = "CONVERSATION_CLOSE_CONVERSATION";

type Failed = { messageId: string; text: string };

/** Answers that it knows what to do with; any other wipes its storage and closes the window. */
const survived = [400, 404, 417, 429, 500];

/**
 * The wide-spread web sample, as it behaves on the wire: it shows its own message when it comes
 * back, goes on after its last handled event, and never says why it gave up. Made from what was
 * observed of it alone; it shares nothing with our own client.
 */
export class SampleClient {
  readonly lines: Line[] = [];
  /** Where the original drops an event or throws. */
  readonly complaints: string[] = [];
  window: "closed" | "open" = "closed";
  closedByServer = false;
  formShown = false;
  conversationId: string | undefined;
  typing = new Set<string>();
  receipts: string[] = [];
  /** Of what it wrote. */
  readonly messageIds: string[] = [];
  lastStatus = 0;
  private lastEventId: string | undefined;
  private failed: Failed | undefined;
  private stream: TestStream | undefined;
  private handled = 0;

  constructor(
    private readonly network: Network,
    /** What stays in the browser's tab over a reload. */
    readonly storage = new Map<string, string>(),
  ) {}

  async open(): Promise<void> {
    if (this.storage.has("jwt")) return this.resume();
    const { orgId, esDeveloperName } = this.network.configuration;
    const body = { orgId, esDeveloperName, capabilitiesVersion: "1", platform: "Web" };
    const answer = await this.call("POST", "/authorization/unauthenticated/access-token", body);
    if (!answer.ok) return this.wipe();
    const token = await answer.json();
    this.storage.set("jwt", token.accessToken);
    this.storage.set(
      "configuration",
      JSON.stringify(token.context.configuration.embeddedServiceConfig),
    );
    this.lastEventId = token.lastEventId;
    this.window = "open";
    if (this.asksBefore) {
      this.formShown = true;
      await this.listen();
    } else {
      await Promise.all([this.begin(), this.listen()]);
    }
  }

  /** What its form shows first; the first form alone counts, and only a strict `false` is visible. */
  get fields(): { name: string; order: number; isHidden: unknown }[] {
    const [form] = this.configuration.forms ?? [];
    return (form?.formFields ?? [])
      .filter(({ isHidden }) => isHidden === false)
      .sort((one, other) => one.order - other.order);
  }

  async submitForm(routingAttributes: Record<string, string>): Promise<void> {
    if (this.failed)
      await this.post(this.failed, { isNewMessagingSession: true, routingAttributes });
    else await this.begin(routingAttributes);
    this.formShown = false;
  }

  say(text: string): Promise<void> {
    const messageId = randomUUID();
    this.messageIds.push(messageId);
    return this.post({ messageId, text });
  }

  /** One indicator for nearly each key. It does not care what is answered. */
  async press(keys: number): Promise<number[]> {
    const path = `/conversation/${this.conversationId}/entry`;
    const body = () => ({ entryType: "TypingStartedIndicator", id: randomUUID() });
    const answers = Array.from({ length: keys }, () => this.call("POST", path, body()));
    return (await Promise.all(answers)).map((answer) => answer.status);
  }

  async endConversation(): Promise<void> {
    const { esDeveloperName } = this.network.configuration;
    await this.call(
      "DELETE",
      `/conversation/${this.conversationId}?esDeveloperName=${esDeveloperName}`,
    );
    this.wipe();
  }

  /** The page is loaded again: memory is lost, the tab's storage is not. */
  async reload(): Promise<SampleClient> {
    this.stream?.close();
    const after = new SampleClient(this.network, this.storage);
    await after.open();
    return after;
  }

  /** The connection breaks, and is made again after the last event that was handled. */
  async dropAndReturn(): Promise<void> {
    this.stream?.close();
    await this.listen();
  }

  texts(): string[] {
    return this.lines.filter(({ from }) => from !== "news").map(({ text }) => text);
  }

  async until(enough: () => boolean): Promise<void> {
    await this.stream?.until(() => {
      this.handleNew();
      return enough();
    });
  }

  private get configuration(): {
    forms?: {
      displayContext: string;
      formFields: { name: string; order: number; isHidden: unknown }[];
    }[];
  } {
    return JSON.parse(this.storage.get("configuration") ?? "{}");
  }

  private get asksBefore(): boolean {
    return this.fields.length > 0;
  }

  private async begin(routingAttributes?: Record<string, string>): Promise<void> {
    this.conversationId = randomUUID();
    const { esDeveloperName } = this.network.configuration;
    const answer = await this.call("POST", "/conversation", {
      ...(routingAttributes && { routingAttributes }),
      esDeveloperName,
      conversationId: this.conversationId,
    });
    if (!answer.ok) this.wipe();
  }

  private async post(
    message: Failed,
    session?: { isNewMessagingSession: true; routingAttributes: Record<string, string> },
  ): Promise<void> {
    const answer = await this.call("POST", `/conversation/${this.conversationId}/message`, {
      message: {
        id: message.messageId,
        messageType: "StaticContentMessage",
        staticContent: { formatType: "Text", text: message.text },
      },
      ...session,
      esDeveloperName: this.network.configuration.esDeveloperName,
    });
    if (answer.ok) {
      await answer.json();
      this.failed = undefined;
      return;
    }
    this.failed = message;
    const everySession = this.configuration.forms?.[0]?.displayContext === "Session";
    if (this.lastStatus === 417 && this.asksBefore && everySession) this.formShown = true;
  }

  private async resume(): Promise<void> {
    const renewed = await this.call("GET", "/authorization/continuation-access-token");
    if (!renewed.ok) return;
    this.storage.set("jwt", (await renewed.json()).accessToken);
    const listed = await this.call("GET", "/conversation/list?inclClosedConvs=false&limit=1");
    const { openConversationsFound, conversations } = await listed.json();
    if (openConversationsFound === 0 || conversations.length === 0) return this.wipe();
    const [newest] = conversations.sort(
      (one: { startTimestamp: number }, other: { startTimestamp: number }) =>
        other.startTimestamp - one.startTimestamp,
    );
    this.conversationId = newest.conversationId;
    this.window = "open";
    await this.list();
    await this.listen();
  }

  private async list(): Promise<void> {
    const query = "limit=50&entryTypeFilter=Message,ParticipantChanged,RoutingResult";
    const path = `/conversation/${this.conversationId}/entries?${query}`;
    const { conversationEntries } = await (await this.call("GET", path)).json();
    for (const entry of conversationEntries.reverse()) {
      const entryPayload = JSON.stringify(entry.entryPayload);
      this.handle({
        conversationId: entry.conversationId,
        conversationEntry: { ...entry, entryPayload },
      });
    }
  }

  private async listen(): Promise<void> {
    const { url, orgId } = this.network.configuration;
    this.stream = await this.network.openStream(`${url}/eventrouter/v1/sse?_ts=${Date.now()}`, {
      Accept: "text/event-stream",
      Authorization: `Bearer ${this.storage.get("jwt")}`,
      "X-Org-ID": orgId,
      "Cache-Control": "no-cache",
      ...(this.lastEventId === undefined ? {} : { "Last-Event-ID": this.lastEventId }),
    });
    this.handled = 0;
  }

  private handleNew(): void {
    const { events } = this.stream ?? { events: [] };
    for (; this.handled < events.length; this.handled++) {
      const event = events[this.handled];
      if (event && [...sampleEvents, closed].includes(event.event)) this.take(event);
    }
  }

  private take(event: ReceivedEvent): void {
    if (event.id) this.lastEventId = event.id;
    const data = JSON.parse(event.data) as Streamed;
    if (event.event === closed) {
      this.closedByServer ||= data.conversationId === this.conversationId;
    } else {
      this.handle(data);
    }
  }

  private handle(data: Streamed): void {
    if (data.conversationId !== this.conversationId) return;
    try {
      this.show(readStreamed(data));
    } catch (error) {
      if (!(error instanceof SampleEntryError)) throw error;
      this.complaints.push(error.message);
    }
  }

  private show({ entryType, from, actor, text, related }: Entry): void {
    if (entryType === "TypingStartedIndicator") this.typing.add(actor);
    else if (entryType === "TypingStoppedIndicator") this.typing.delete(actor);
    else if (related !== undefined) this.receipts.push(`${entryType} ${related}`);
    else if (text !== undefined) this.lines.push({ from, text });
  }

  private async call(method: string, path: string, body?: unknown): Promise<Response> {
    const jwt = this.storage.get("jwt");
    const answer = await this.network.fetch(
      `${this.network.configuration.url}/iamessage/api/v2${path}`,
      {
        method,
        headers: {
          "Content-Type": "application/json",
          ...(jwt === undefined ? {} : { Authorization: `Bearer ${jwt}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
    );
    this.lastStatus = answer.status;
    if (!answer.ok && !path.endsWith("/entry") && !survived.includes(answer.status)) this.wipe();
    return answer;
  }

  private wipe(): void {
    this.stream?.close();
    this.storage.clear();
    this.conversationId = undefined;
    this.window = "closed";
  }
}
