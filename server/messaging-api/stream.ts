import type { IncomingMessage, ServerResponse } from "node:http";
import type { Customer } from "@/features/conversations/customer";
import { requireFresh } from "@/features/conversations/customer-token";
import { LogReader } from "@/features/conversations/entries/follow";
import { readHeadTogether } from "@/features/conversations/entries/heads";
import { systemSender } from "@/features/conversations/entries/payloads";
import { type FollowedLine, readHeadsOfStreams } from "@/features/conversations/entries/queries";
import { toStreamEvent } from "@/features/conversations/entries/wire";
import { epoch } from "@/features/conversations/epoch";
import { eventId, resumePoint } from "@/features/conversations/event-id";
import { customersSeen } from "@/features/conversations/sessions/timers/mutations";
import type { QueuePosition } from "@/features/routing/queue-positions/queries";
import { type PositionViewer, watchPosition } from "@/features/routing/queue-positions/watch";
import { doorbell, type Rings } from "@/lib/doorbell";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { log } from "@/lib/log";
import {
  eventNames,
  type QueuePositionPayload,
  type Sender,
  type StreamEvent,
  type TypingPayload,
} from "@/protocol/entry";
import { readBearer } from "@/server/doors/authentication";
import { admitOrigin, answerPreflight, corsHeadersOfUnion } from "@/server/doors/cors";
import { refuseRaw, writeHead } from "@/server/doors/raw";
import { takePlace } from "@/server/stream-places";
import {
  customerPingSeconds,
  EventStream,
  keepStream,
  pauseAfterCut,
  type StreamOwner,
  streamsAreEnding,
} from "@/server/streams";

/** `GET /eventrouter/v1/sse` on the bare response: an idle stream costs a few kilobytes. */
export async function serveCustomerStream(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { origin } = request.headers;
  let cors: Record<string, string> = {};
  try {
    if (request.method === "OPTIONS") {
      const { status, headers } = await answerPreflight(origin);
      writeHead(response, status, headers).end();
      return;
    }
    cors = await corsHeadersOfUnion(origin);
    if (request.method !== "GET") throw new AppError("not_found", "This is a stream: use GET.");
    const customer = await readBearer(request.headers.authorization);
    cors = {};
    const { organizationId, deployment } = customer;
    cors = await admitOrigin(origin, {
      organizationId,
      developerName: deployment.developerName,
    });
    requireFresh(customer);
    requireSameOrganization(customer, request.headers["x-org-id"]);
    if (streamsAreEnding())
      throw new AppError("unavailable", "The server is stopping.", { retryAfter: 2 });
    const claimed = claimedId(request);
    forget(request);
    await new CustomerStream(customer, response).begin(cors, claimed);
  } catch (error) {
    refuseRaw(response, error, cors);
  }
}

/** Some clients send the 18-character form; the first 15 say which organization it is. */
function requireSameOrganization(customer: Customer, header: string | string[] | undefined): void {
  const sent = firstOf(header);
  if (sent === undefined || sent.slice(0, 15) === customer.organizationId) return;
  throw new AppError("invalid", "OrgId in the header and token must match.");
}

function firstOf(header: string | string[] | undefined): string | undefined {
  return (Array.isArray(header) ? header[0] : header) || undefined;
}

/** What scripts write where they have no id. */
const noIds = ["", "undefined", "null"];

/**
 * Where the client says it was. A polyfill that reconnects sends the headers it was made with, and
 * adds to the address the id it saw last: that one is newer.
 */
function claimedId({ headers, url = "" }: IncomingMessage): string | undefined {
  const added = new URLSearchParams(url.split("?")[1]).get("lastEventId");
  const claimed = added ?? firstOf(headers["last-event-id"]);
  return claimed === undefined || noIds.includes(claimed.trim()) ? undefined : claimed;
}

/** Node keeps a request for as long as its answer lasts, and this one lasts for hours. */
function forget(request: IncomingMessage): void {
  request.headers = {};
  request.rawHeaders = [];
}

class CustomerStream implements StreamOwner, PositionViewer {
  readonly stream: EventStream;
  readonly expiresAt: number;
  #reader: LogReader | undefined;
  /** The last line that was heard of before there was a reader. */
  #heard = 0;
  #undo: (() => void)[] = [];

  constructor(
    private readonly customer: Customer,
    private readonly response: ServerResponse,
  ) {
    this.stream = new EventStream(response);
    this.expiresAt = customer.expiresAt * 1000;
  }

  /** Listens before it reads, so that nothing falls between the log and what is live. */
  async begin(headers: Record<string, string>, claimed: string | undefined): Promise<void> {
    const { customer, response } = this;
    const { endUserId } = customer;
    this.#undo = [
      takePlace(customer, () => response.destroy()),
      doorbell().listen("entry", endUserId, (ring) => this.wake(ring.seq)),
      doorbell().listen("typing", endUserId, (ring) => this.#showTyping(ring)),
      watchPosition(this),
    ];
    let head: number;
    try {
      head = await readHeadTogether(endUserId);
      const point = resumePoint(claimed ?? customer.lastEventId, { epoch: epoch(), head });
      this.stream.open(headers, pauseAfterCut());
      if (point.resync) this.stream.send("RESYNC", "{}", eventId(epoch(), point.after));
      this.#reader = new LogReader(customer, endUserId, point.after, this);
    } catch (error) {
      this.closed();
      throw error;
    }
    keepStream(response, this, pings);
    this.#reader.wake(Math.max(head, this.#heard));
  }

  get ready(): boolean {
    return this.stream.ready;
  }

  get organizationId(): string {
    return this.customer.organizationId;
  }

  get endUserId(): string {
    return this.customer.endUserId;
  }

  wake(head: number): void {
    if (this.#reader) this.#reader.wake(head);
    else this.#heard = Math.max(this.#heard, head);
  }

  take(line: FollowedLine): void {
    const event = toStreamEvent(line, this.customer.subject);
    this.stream.send(eventNames[line.entryType], JSON.stringify(event), eventId(epoch(), line.seq));
  }

  drained(): void {
    this.#reader?.resume();
  }

  closed(): void {
    this.#reader?.stop();
    for (const undo of this.#undo) undo();
    this.#undo = [];
  }

  /** The other side's alone. */
  #showTyping(ring: Rings["typing"]): void {
    if (ring.fromCustomer) return;
    const entryType = ring.typing ? "TypingStartedIndicator" : "TypingStoppedIndicator";
    const { senderSubject: subject, senderDisplayName } = ring;
    this.#sendLive(ring, {
      payload: { entryType, id: newId(), timestamp: Date.now() },
      sender: { role: "Agent", appType: "agent", subject, clientIdentifier: subject },
      senderDisplayName,
    });
  }

  tellPosition({ position, workItemId, sessionId, ...conversation }: QueuePosition): boolean {
    return this.#sendLive(conversation, {
      payload: {
        entryType: "QueuePosition",
        id: newId(),
        position,
        pendingServiceRoutingId: workItemId,
        workItemId: sessionId,
      },
      sender: systemSender,
      senderDisplayName: "System",
    });
  }

  /** Without an id, and only while the reader keeps up: it is worth nothing later. Whether it went. */
  #sendLive(
    conversation: { conversationIdentifier: string; channelAddressIdentifier: string },
    {
      payload,
      sender,
      senderDisplayName,
    }: {
      payload: TypingPayload | QueuePositionPayload;
      sender: Sender;
      senderDisplayName: string;
    },
  ): boolean {
    if (!this.#reader || !this.ready) return false;
    const now = Date.now();
    const { entryType } = payload;
    const event = {
      channelPlatformKey: this.customer.subject,
      channelType: "embedded_messaging",
      channelAddressIdentifier: conversation.channelAddressIdentifier,
      conversationId: conversation.conversationIdentifier,
      conversationEntry: {
        identifier: payload.id,
        entryType,
        entryPayload: JSON.stringify(payload),
        sender,
        senderDisplayName,
        clientTimestamp: now,
        transcriptedTimestamp: now,
        clientDuration: 0,
        relatedRecords: [],
      },
    } satisfies StreamEvent;
    this.stream.send(eventNames[entryType], JSON.stringify(event));
    return true;
  }
}

const pings = { name: "customers", everySeconds: customerPingSeconds, ping: compareWithHeads };

/** A ring may be lost; at each ping the log itself says how far it goes. */
async function compareWithHeads(owners: StreamOwner[]): Promise<void> {
  const streams = owners.filter((owner) => owner instanceof CustomerStream);
  try {
    const endUserIds = streams.map(({ endUserId }) => endUserId);
    await customersSeen(endUserIds);
    const heads = await readHeadsOfStreams(endUserIds);
    for (const stream of streams) stream.wake(heads.get(stream.endUserId) ?? 0);
  } catch (error) {
    log().warn({ err: error }, "streams could not be compared with the log");
  }
}
