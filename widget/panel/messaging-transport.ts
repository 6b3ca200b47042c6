import { type Following, follow } from "@/client/follow";
import { MessagingClient } from "@/client/messaging";
import { newId } from "@/client/new-id";
import { MessagingError } from "@/client/request";
import { withRetry } from "@/client/retry";
import { ClientSession } from "@/client/session";
import type { ServerSentEvent } from "@/client/sse";
import { forget, type Kept, keep, readKept } from "@/client/storage";
import { isVerified, requestContinuationToken, requestGuestToken } from "@/client/token";
import type { StreamEvent } from "@/protocol/entry";
import type { AccessToken } from "@/protocol/messaging-api";
import type { PanelFrame } from "../panel-frame";
import { shownTypes } from "./announce";
import { createIdentity } from "./identity";
import {
  nothingKnown,
  pageOfEntries,
  type Resumed,
  type Transport,
  type TransportEvents,
} from "./transport";

type Line = {
  verified: boolean;
  session: ClientSession;
  client: MessagingClient;
  lastEventId: string;
};

/** The transport of real chats: the messaging API through `client/`. */
export function messagingTransport(frame: PanelFrame): Transport {
  const { orgId, deployment, foyerUrl: url } = frame;
  const leaving = new AbortController();
  let events: TransportEvents;
  let line: Line | undefined;
  let stream: Following | undefined;
  let conversationId = "";
  /** What there is to take away: its customer may still want it when it is over. */
  let taken: ReturnType<Transport["transcript"]>;
  let connected = true;
  /** Rises when the visitor changes: what was begun for the one before is dropped. */
  let round = 0;

  const identity = createIdentity(frame);
  const { signal } = leaving;
  window.addEventListener("online", () => wake(true), { signal });
  window.addEventListener("offline", tellConnection, { signal });
  document.addEventListener("visibilitychange", () => !document.hidden && wake(false), { signal });
  window.addEventListener("storage", heedOtherTabs, { signal });

  function heedOtherTabs(): void {
    if (!conversationId && identity.owns() && readKept(frame).conversationId) events.begun();
  }

  function wake(force: boolean): void {
    tellConnection();
    stream?.reconnect({ force });
  }

  function tellConnection(): void {
    events.connection(!navigator.onLine ? "offline" : connected ? "connected" : "lost");
  }

  function connect(token: AccessToken, verified = false): Line {
    keep(frame, { JWT: token.accessToken, sub: identity.visitor() || undefined });
    const session = new ClientSession(token, {
      url,
      renewed: (JWT) => keep(frame, { JWT }),
      expired: expire,
      renew: verified ? identity.renew : undefined,
    });
    return {
      verified,
      session,
      client: new MessagingClient(url, deployment, session),
      lastEventId: token.lastEventId,
    };
  }

  function openStream({ session, client, lastEventId }: Line): void {
    taken = { conversationId, client };
    stream ??= follow(conversationId, {
      url,
      orgId,
      session,
      lastEventId: Number(lastEventId) || 0,
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
    leave();
    forget(frame);
  }

  function leave(): void {
    round++;
    identity.stop();
    stream?.close();
    line?.session.close();
    stream = line = undefined;
    conversationId = "";
    connected = true;
  }

  /** By the page's proof of who they are: the conversation that they have open, wherever they began it. */
  async function resumeVerified(kept: Kept, mine: number): Promise<Resumed | undefined> {
    const answer = await identity.enter();
    if (mine !== round) return undefined;
    if (!answer.report?.verified) return resumeGuest(kept, mine, answer);
    line = connect(answer, true);
    const { conversations } = await line.client.listConversations({ limit: 1 });
    const [open] = conversations;
    if (mine !== round || !open) return undefined;
    conversationId = open.conversationId;
    keep(frame, { conversationId });
    return finishResume(kept.conversationId === conversationId ? kept : {}, mine);
  }

  /** `fresh` is a token to begin with when nothing was kept. */
  async function resumeGuest(
    kept: Kept,
    mine: number,
    fresh?: AccessToken,
  ): Promise<Resumed | undefined> {
    const { JWT } = kept;
    if (!kept.conversationId || !JWT) {
      if (fresh) line = connect(fresh);
      return undefined;
    }
    conversationId = kept.conversationId;
    try {
      const token = await withRetry(() => requestContinuationToken(url, JWT));
      if (mine !== round) return undefined;
      line = connect(token);
      return await finishResume(kept, mine);
    } catch (error) {
      if (!(error instanceof MessagingError) || error.temporary) throw error;
      if (mine === round) hangUp();
      return undefined;
    }
  }

  async function finishResume(kept: Kept, mine: number): Promise<Resumed | undefined> {
    const entries = await transport.entries();
    if (mine !== round) return undefined;
    openStream(present());
    const { unsent = [], seen, open = false } = kept;
    return { conversationId, entries, unsent, seen, open };
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
      const mine = ++round;
      if (identity.owns() === false) {
        // A page that does not say who its visitor is shows nobody's verified chat, and leaves it.
        if (!identity.given()) return undefined;
        forget(frame);
      }
      const kept = readKept(frame);
      return identity.given() ? resumeVerified(kept, mine) : resumeGuest(kept, mine);
    },

    resumable: () => identity.owns() === true,

    identify() {
      const other = line && !identity.owns();
      if (!other && (identity.arrive() || line)) return "same";
      const guest = line && !line.verified && conversationId;
      if (guest) void line?.client.closeConversation(conversationId).catch(() => {});
      // What the new visitor themselves left here stays.
      const own = identity.owns();
      leave();
      if (own === false) forget(frame);
      return "new";
    },

    async endSession() {
      const { JWT, conversationId: kept } = readKept(frame);
      if (!line && JWT && kept) {
        line = connect({ accessToken: JWT, lastEventId: "0" });
        conversationId = kept;
      }
      if (conversationId) await line?.client.endSession(conversationId);
    },

    async start(routingAttributes) {
      const mine = round;
      const stay = () => {
        if (mine !== round) throw new Error("Somebody else is at the page now");
      };
      if (!line && identity.given()) {
        const answer = await identity.enter();
        stay();
        line = connect(answer, answer.report?.verified);
      }
      if (!line) {
        const ask = { orgId, esDeveloperName: deployment };
        const token = await withRetry(() => requestGuestToken(url, ask));
        stay();
        line = connect(token);
      }
      conversationId ||= newId();
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

    speaker: () => ({ client: present().client, conversationId }),

    async known() {
      const { forms, termsAndConditions } = frame.config;
      const asks = termsAndConditions || forms[0].formFields.some(({ whenKnown }) => whenKnown);
      // Without what is known everything is asked: that costs words, and no chat.
      const told = asks ? line?.client.knownAnswers().catch(() => nothingKnown) : undefined;
      return { ...((await told) ?? nothingKnown), claims: identity.known() };
    },

    typing(entryType) {
      line?.client.sendTyping(conversationId, entryType).catch(() => {});
    },

    async entries(before, types = shownTypes) {
      const page = before === undefined ? {} : { before };
      const { conversationEntries } = await present().client.listEntries(conversationId, {
        limit: pageOfEntries,
        types,
        ...page,
      });
      return conversationEntries.reverse();
    },

    line: () => (line && conversationId ? { client: line.client, conversationId } : undefined),

    keepsConversation: () => line !== undefined && isVerified(line.session.token),
    close: async () => present().client.closeConversation(conversationId),
    forget: hangUp,

    transcript: () => taken,

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
