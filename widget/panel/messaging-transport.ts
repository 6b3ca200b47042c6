import { EventStream } from "@/client/event-stream";
import { MessagingClient } from "@/client/messaging";
import { MessagingError } from "@/client/request";
import { withRetry } from "@/client/retry";
import { ClientSession } from "@/client/session";
import type { ServerSentEvent } from "@/client/sse";
import { forget, keep, readKept } from "@/client/storage";
import { isVerified, requestContinuationToken, requestGuestToken } from "@/client/token";
import type { StreamEvent } from "@/protocol/entry";
import type { AccessToken } from "@/protocol/messaging-api";
import type { PanelFrame } from "../panel-frame";
import { pageOfEntries, type Transport, type TransportEvents } from "./transport";

type Line = { session: ClientSession; client: MessagingClient; lastEventId: string };

/** The transport of real chats: the messaging API through `client/`. */
export function messagingTransport(frame: PanelFrame): Transport {
  const { orgId, deployment, foyerUrl: url } = frame;
  const leaving = new AbortController();
  let events: TransportEvents;
  let line: Line | undefined;
  let stream: EventStream | undefined;
  let conversationId = "";
  let connected = true;

  const { signal } = leaving;
  window.addEventListener("online", () => wake(true), { signal });
  window.addEventListener("offline", tellConnection, { signal });
  document.addEventListener("visibilitychange", () => !document.hidden && wake(false), { signal });

  function wake(force: boolean): void {
    tellConnection();
    stream?.reconnect({ force });
  }

  function tellConnection(): void {
    events.connection(!navigator.onLine ? "offline" : connected ? "connected" : "lost");
  }

  function connect(token: AccessToken): Line {
    keep(frame, { JWT: token.accessToken });
    const session = new ClientSession(token, {
      url,
      renewed: (JWT) => keep(frame, { JWT }),
      expired: expire,
    });
    return {
      session,
      client: new MessagingClient(url, deployment, session),
      lastEventId: token.lastEventId,
    };
  }

  function openStream({ session, lastEventId }: Line): void {
    stream ??= new EventStream({
      url,
      orgId: orgId.slice(0, 15),
      session,
      lastEventId,
      on: {
        event: take,
        resync: () => events.resync(),
        expired: expire,
        connection: (now) => {
          connected = now;
          tellConnection();
        },
      },
    });
  }

  function take({ event, data }: ServerSentEvent): void {
    if (!event.startsWith("CONVERSATION_")) return;
    const received: StreamEvent = JSON.parse(data);
    if (received.conversationId !== conversationId) return;
    const entry = received.conversationEntry;
    events.entry({ ...entry, entryPayload: JSON.parse(entry.entryPayload) }, received);
  }

  function expire(): void {
    if (!line) return;
    hangUp();
    events.expired();
  }

  function hangUp(): void {
    stream?.close();
    line?.session.close();
    stream = line = undefined;
    conversationId = "";
    connected = true;
    forget(frame);
  }

  function present(): Line {
    if (!line) throw new MessagingError(401, "No conversation is open");
    return line;
  }

  const transport: Transport = {
    listen(listener) {
      events = listener;
    },

    async resume() {
      const kept = readKept(frame);
      if (!kept.conversationId || !kept.JWT) return undefined;
      const { JWT } = kept;
      conversationId = kept.conversationId;
      try {
        line = connect(await withRetry(() => requestContinuationToken(url, JWT)));
        const entries = await transport.entries();
        openStream(line);
        return { conversationId, entries, unsent: kept.unsent ?? [], seen: kept.seen };
      } catch (error) {
        if (!(error instanceof MessagingError) || error.temporary) throw error;
        hangUp();
        return undefined;
      }
    },

    async start(routingAttributes) {
      line ??= connect(
        await withRetry(() => requestGuestToken(url, { orgId, esDeveloperName: deployment })),
      );
      conversationId ||= crypto.randomUUID();
      await line.client.createConversation({
        conversationId,
        routingAttributes,
        language: frame.language,
      });
      keep(frame, { conversationId });
      openStream(line);
      return conversationId;
    },

    async send(message, routingAttributes) {
      const session = routingAttributes ? { isNewMessagingSession: true, routingAttributes } : {};
      await present().client.send(conversationId, message, session);
    },

    typing(entryType) {
      line?.client.sendTyping(conversationId, entryType).catch(() => {});
    },

    async entries(before) {
      const page = before === undefined ? {} : { before };
      const { conversationEntries } = await present().client.listEntries(conversationId, {
        limit: pageOfEntries,
        ...page,
      });
      return conversationEntries.reverse();
    },

    keepsConversation: () => line !== undefined && isVerified(line.session.token),
    close: async () => present().client.closeConversation(conversationId),
    endSession: async () => present().client.endSession(conversationId),
    forget: hangUp,

    keep(change) {
      if (line && conversationId) keep(frame, change);
    },

    destroy() {
      leaving.abort();
      stream?.close();
      line?.session.close();
    },
  };
  return transport;
}
