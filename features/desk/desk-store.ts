import type { DeskEntry, DeskSession } from "@/protocol/console-api";
import type { Presence } from "@/protocol/member";
import { arrived, due } from "./acknowledgements";
import { createAcknowledger } from "./acknowledger";
import { announcement } from "./announcement";
import { DeskError, deskApi } from "./desk-api";
import { deskReducer } from "./desk-reducer";
import { type DeskAction, type DeskState, emptyDesk, type Outgoing } from "./desk-state";
import { type ConsoleEvent, followEvents } from "./desk-stream";
import type { OutgoingFile } from "./files/outgoing-file";
import { needsReading } from "./log";

export type DeskStore = ReturnType<typeof createDeskStore>;

/** The desk's state, what moves it, and what the rep may do. One per page. */
export function createDeskStore({
  say,
  announce,
}: {
  /** Shows a sentence to the rep. */
  say: (sentence: string) => void;
  /** Reads a sentence out to those who listen. */
  announce: (sentence: string) => void;
}) {
  let state = emptyDesk;
  const listeners = new Set<() => void>();
  const acknowledger = createAcknowledger((id, acks) =>
    deskApi.acknowledge(id, acks).catch((error: unknown) => {
      explain(error);
      throw error;
    }),
  );

  function dispatch(action: DeskAction) {
    state = deskReducer(state, action);
    for (const listener of listeners) listener();
    readGaps();
  }

  function start(): () => void {
    const stop = followEvents({ onEvent: receive, onLost: lost });
    const attend = () =>
      dispatch({
        type: "attention",
        attending: document.visibilityState === "visible" && document.hasFocus(),
      });
    attend();
    addEventListener("focus", attend);
    addEventListener("blur", attend);
    document.addEventListener("visibilitychange", attend);
    return () => {
      stop();
      acknowledger.stop();
      removeEventListener("focus", attend);
      removeEventListener("blur", attend);
      document.removeEventListener("visibilitychange", attend);
    };
  }

  function lost() {
    if (state.connection !== "lost") dispatch({ type: "connection", connection: "lost" });
  }

  function receive(event: ConsoleEvent) {
    const sentence = announcement(state, event);
    dispatch(actionOf(event));
    for (const [id, ack] of arrived(state, event)) acknowledger.say(id, [ack]);
    if (sentence) announce(sentence);
  }

  function readGaps() {
    for (const [conversationId, log] of Object.entries(state.logs)) {
      if (needsReading(log)) void readLog(conversationId);
    }
  }

  async function readLog(conversationId: string) {
    dispatch({ type: "reading", conversationId, reading: "running" });
    try {
      const after = Math.max(0, state.logs[conversationId]?.readTo ?? 0);
      const list = await deskApi.readEntries(conversationId, after);
      dispatch({ type: "read", conversationId, list });
    } catch (error) {
      explain(error);
      dispatch({ type: "reading", conversationId, reading: "failed" });
    }
  }

  async function readCustomer(sessionId: string) {
    try {
      const customer = await deskApi.readCustomer(sessionId);
      dispatch({ type: "customer_read", sessionId, customer });
    } catch (error) {
      explain(error);
      dispatch({ type: "customer_read", sessionId, customer: "failed" });
    }
  }

  function open(sessionId: string | undefined) {
    dispatch({ type: "opened", sessionId });
    if (sessionId && typeof state.customers[sessionId] !== "object") void readCustomer(sessionId);
  }

  /** Opens the chat, unless another rep was faster. */
  async function accept(sessionId: string) {
    const session = state.sessions[sessionId];
    if (!session) return;
    try {
      await deskApi.accept(session.workItemId);
      dispatch({ type: "accepted", sessionId, at: Date.now() });
      open(sessionId);
    } catch (error) {
      if (error instanceof DeskError && error.code === "conflict") {
        dispatch({ type: "taken", sessionId });
      }
      sayWhy(error);
    }
  }

  async function changePresence(presence: Presence) {
    const before = state.presence;
    dispatch({ type: "presence", presence });
    try {
      await deskApi.changePresence(presence);
    } catch (error) {
      dispatch({ type: "presence", presence: before });
      sayWhy(error);
    }
  }

  /** Each file is a message of its own, one after the other, the first with the text. */
  async function send(conversationId: string, text: string, files: readonly OutgoingFile[] = []) {
    const message = { conversationId, text, at: Date.now(), state: "sending" } as const;
    const messages: Outgoing[] = files.length
      ? files.map((file, at) => ({ ...message, id: file.id, file, text: at === 0 ? text : "" }))
      : [{ ...message, id: crypto.randomUUID() }];
    for (const each of messages) dispatch({ type: "sending", message: each });
    for (const each of messages) await deliver(each);
  }

  /** The rep thinks better of it. */
  function cancel(file: OutgoingFile) {
    dispatch({ type: "cancelled", id: file.id });
    file.cancel();
  }

  /** Sends a message again under the same id, so that it cannot arrive twice. */
  function sendAgain(id: string) {
    const message = state.outgoing.find((one) => one.id === id);
    if (!message) return;
    const { reason, ...rest } = message;
    const again: Outgoing = { ...rest, at: Date.now(), state: "sending" };
    dispatch({ type: "sending", message: again });
    void deliver(again);
  }

  async function deliver({ id, conversationId, text, file }: Outgoing) {
    try {
      if (file) await file.send(conversationId, text);
      else await deskApi.send(conversationId, { id, text });
      dispatch({ type: "sent", id });
    } catch (error) {
      dispatch({ type: "not_sent", id, reason: explain(error) });
    }
  }

  /** `inSight`: the rep looks at the end of this chat's log. */
  function acknowledge({ conversationId, sessionId }: DeskSession, inSight: boolean) {
    const log = state.logs[conversationId];
    if (!log || log.readTo < 0 || !state.mine.includes(sessionId)) return;
    acknowledger.say(conversationId, due(log.entries, sessionId, inSight));
  }

  function sayTyping(conversationId: string, typing: boolean) {
    deskApi.sayTyping(conversationId, typing).catch(explain);
  }

  /** Whether the chat has ended. */
  const end = (sessionId: string) => done(deskApi.end(sessionId));

  /** Whether the chat is set aside. */
  const makeInactive = (sessionId: string) => done(deskApi.makeInactive(sessionId));

  async function done(asked: Promise<void>): Promise<boolean> {
    try {
      await asked;
      return true;
    } catch (error) {
      sayWhy(error);
      return false;
    }
  }

  /** The log of a session that is over; undefined when it could not be read. */
  async function readPast(sessionId: string): Promise<readonly DeskEntry[] | undefined> {
    try {
      return (await deskApi.readSessionLog(sessionId)).entries;
    } catch (error) {
      explain(error);
      return undefined;
    }
  }

  function sayWhy(error: unknown) {
    const sentence = explain(error);
    if (!state.signedOut) say(sentence);
  }

  /** The sentence of a refusal; one for want of a sign-in opens its dialog. Bugs go on. */
  function explain(error: unknown): string {
    if (!(error instanceof DeskError)) throw error;
    if (error.signedOut) {
      dispatch({ type: "signed_out", message: error.message });
    }
    return error.message;
  }

  return {
    start,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: (): DeskState => state,
    readInitial: (): DeskState => emptyDesk,
    open,
    accept,
    changePresence,
    send,
    sendAgain,
    cancel,
    acknowledge,
    sayTyping,
    end,
    makeInactive,
    readPast,
    readLog,
    readCustomer,
    clearEnded: () => dispatch({ type: "ended_cleared" }),
  };
}

function actionOf(event: ConsoleEvent): DeskAction {
  switch (event.name) {
    case "snapshot":
      return { type: "snapshot", desk: event.data };
    case "entry":
      return { type: "entry", event: event.data };
    case "typing":
      return { type: "typing", event: event.data, at: Date.now() };
    case "session":
      return { type: "session", event: event.data };
    case "presence":
      return { type: "presence", presence: event.data.presence };
    case "signed_out":
      return { type: "signed_out", message: event.data.message };
  }
}
