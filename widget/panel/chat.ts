import { MessagingError } from "@/client/request";
import { typingSeconds } from "@/protocol/limits";
import type { PanelFrame } from "../panel-frame";
import { announce } from "./announce";
import { closedUntil } from "./closed-until";
import { explainLoad, explainStart } from "./failures";
import { answers, emptyLog, type Log, readLog, withEarlier, withEntry } from "./log";
import { createOutbox, type PendingMessage } from "./outbox";
import { asksFirst, fittingHidden } from "./pre-chat";
import { createStore } from "./store";
import {
  type Connection,
  type Entry,
  type Known,
  nothingKnown,
  pageOfEntries,
  type Transport,
} from "./transport";
import { t } from "./wording";

export type ChatState = {
  open: boolean;
  /** The customer opened the window; else it stands open from the page before. */
  asked: boolean;
  view: "loading" | "closed" | "pre-chat" | "conversation";
  /** The next opening, while the view is `closed`; null when none is known. */
  closedUntil: number | null;
  starting: boolean;
  /** Ending the chat ends its session alone. */
  keepsConversation: boolean;
  /** What went wrong, said to the customer; trying again goes on from there. */
  failure: string | undefined;
  log: Log;
  hasEarlier: boolean;
  pending: readonly PendingMessage[];
  /** For the form: what the customer told earlier. */
  known: Known;
  /** Name of the rep who is writing. */
  typing: string | undefined;
  /** The customer's place in line, where they are told it: 1 is next. */
  position: number | undefined;
  connection: Connection;
  unread: number;
};

export type Chat = ReturnType<typeof createChat>;

const initial: ChatState = {
  open: false,
  asked: false,
  view: "loading",
  closedUntil: null,
  starting: false,
  keepsConversation: false,
  failure: undefined,
  log: emptyLog,
  hasEarlier: false,
  pending: [],
  known: nothingKnown,
  typing: undefined,
  position: undefined,
  connection: "connected",
  unread: 0,
};

const longestTimer = 2 ** 31 - 1;

/** What happens in the panel; components show its state and call its verbs. */
export function createChat(
  frame: Pick<PanelFrame, "config" | "wording" | "preChat" | "identity" | "emit" | "opened">,
  transport: Transport,
) {
  const store = createStore(initial);
  const { get, set } = store;
  const { emit, preChat } = frame;
  const form = frame.config.forms[0];
  let begun = false;
  /** Rises when the visitor changes: a beginning for the one before counts no more. */
  let turn = 0;
  let conversation = "";
  let values: Record<string, string> = {};
  let openingTimer: ReturnType<typeof setTimeout> | undefined;
  let finishTimer: ReturnType<typeof setTimeout> | undefined;
  let typingTimer: ReturnType<typeof setTimeout> | undefined;

  const outbox = createOutbox(store, transport, {
    mayFlush: () => conversation !== "" && get().view === "conversation",
    askPreChat,
  });

  transport.listen({
    entry(entry, event) {
      announce(entry, event, emit);
      takeEntry(entry);
    },
    connection(connection) {
      const back = connection === "connected" && get().connection !== "connected";
      set({ connection });
      if (back) outbox.reconnected();
    },
    resync: () => void reread(),
    expired() {
      showEnd(t("end.expired"));
      finish();
    },
  });

  /** Goes on with the conversation of an earlier page, or begins a new one. */
  async function begin(): Promise<void> {
    begun = true;
    const mine = turn;
    set({ view: "loading", failure: undefined });
    try {
      const resumed = await transport.resume();
      if (mine !== turn) return;
      const log = readLog(resumed?.entries ?? []);
      if (!resumed || log.state === "closed") {
        if (resumed) transport.forget();
        return get().asked ? newChat() : withdraw();
      }
      preChat.fixed = true;
      conversation = resumed.conversationId;
      outbox.restore(resumed.unsent.filter(({ id }) => !isIn(log, id)));
      set({
        view: "conversation",
        keepsConversation: transport.keepsConversation(),
        log,
        hasEarlier: resumed.entries.length >= pageOfEntries,
        unread: get().open ? 0 : unseen(log, resumed.seen),
      });
      if (resumed.open) open({ asked: false });
      transport.keep({ open: get().open });
      emit("onEmbeddedMessagingConversationOpened");
      void outbox.flush();
    } catch (error) {
      if (mine === turn) set({ failure: explainLoad(error) });
    }
  }

  /** There is nothing to go on with, and the customer has not asked for a chat. */
  function withdraw(): void {
    begun = false;
    minimize();
  }

  function newChat(): void {
    preChat.fixed = false;
    const { userVerification } = frame.config.embeddedServiceMessagingChannel;
    if (userVerification === "required" && !frame.identity.token) {
      set({ view: "loading", failure: t("error.signIn") });
      return;
    }
    const { businessHours } = frame.wording;
    const until = closedUntil(businessHours);
    if (until !== undefined && businessHours?.outside !== "take_messages") showClosed(until);
    else if (asksFirst(frame.config)) void askPreChat();
    else set({ view: "conversation" });
  }

  /** With the next opening the chat begins by itself. */
  function showClosed(until: number | null): void {
    set({ view: "closed", closedUntil: until });
    clearTimeout(openingTimer);
    if (until === null) return;
    openingTimer = setTimeout(newChat, Math.min(until - Date.now() + 50, longestTimer));
  }

  async function askPreChat(): Promise<void> {
    const mine = turn;
    const known = await transport.known();
    if (mine !== turn) return;
    set({ view: "pre-chat", failure: undefined, known });
    emit("onEmbeddedMessagingPreChatLoaded", { prechatDisplay: form.displayContext });
  }

  async function submitPreChat(visible: Record<string, string>): Promise<void> {
    emit("onEmbeddedMessagingPreChatSubmitted", { prechatDisplay: form.displayContext });
    if (!conversation) {
      void start(visible);
      return;
    }
    set({ view: "conversation" });
    outbox.answer({ ...visible, ...(await fittingHidden(frame.config, preChat.hidden)) });
  }

  /** Who only opens the window takes nobody's time: without a form the first message begins the chat. */
  function send(text: string): string {
    const id = outbox.send(text);
    if (!conversation && !get().starting && get().view === "conversation") void start({});
    return id;
  }

  async function start(visible: Record<string, string>): Promise<void> {
    const mine = turn;
    preChat.fixed = true;
    set({ view: "conversation", starting: true, failure: undefined });
    try {
      values = { ...visible, ...(await fittingHidden(frame.config, preChat.hidden)) };
      if (mine !== turn) return;
      const started = await transport.start(values);
      if (mine !== turn) return;
      conversation = started;
      transport.keep({ open: get().open });
      set({ starting: false, keepsConversation: transport.keepsConversation() });
      emit("onEmbeddedMessagingConversationStarted", { conversationId: conversation });
      emit("onEmbeddedMessagingConversationOpened");
      void outbox.flush();
    } catch (error) {
      if (mine !== turn) return;
      preChat.fixed = false;
      set({ starting: false, failure: explainStart(error) });
      if (error instanceof MessagingError && error.code === "outside_business_hours") {
        set({ failure: undefined });
        showClosed(closedUntil(frame.wording.businessHours) ?? null);
      }
    }
  }

  function tryAgain(): void {
    if (get().view === "loading") void begin();
    else void start(values);
  }

  function takeEntry(entry: Entry): void {
    const payload = entry.entryPayload;
    if (payload.entryType === "TypingStartedIndicator" && answers(entry.sender)) {
      showTyping(entry.senderDisplayName || t("people.someone"));
      return;
    }
    if (payload.entryType === "TypingStoppedIndicator") {
      if (answers(entry.sender)) showTyping(undefined);
      return;
    }
    if (payload.entryType === "QueuePosition") {
      set({ position: payload.position });
      return;
    }
    const { log: before, open, unread } = get();
    const log = withEntry(before, entry);
    if (log === before) return;
    const fromRep = payload.entryType === "Message" && entry.sender.role !== "EndUser";
    if (fromRep) showTyping(undefined);
    set({ log, unread: fromRep && !open ? unread + 1 : unread });
    outbox.settle((id) => isIn(log, id));
    if (log.state !== "running") showTyping(undefined);
    if (log.routing !== "waiting") set({ position: undefined });
    if (payload.entryType === "CloseConversation") finish();
    else if (open) transport.keep({ seen: log.lines.at(-1)?.id });
  }

  function showTyping(typing: string | undefined): void {
    clearTimeout(typingTimer);
    set({ typing });
    if (typing) typingTimer = setTimeout(() => set({ typing: undefined }), typingSeconds * 1000);
  }

  async function reread(): Promise<void> {
    try {
      const log = readLog(await transport.entries());
      set({ log });
      outbox.settle((id) => isIn(log, id));
    } catch {
      // The next event or page load reads them.
    }
  }

  async function showEarlier(): Promise<void> {
    try {
      const before = get().log;
      const entries = await transport.entries(before.oldest);
      const log = withEarlier(get().log, entries);
      set({ log, hasEarlier: entries.length >= pageOfEntries && log.oldest < before.oldest });
    } catch {
      // The button stays and may be pressed again.
    }
  }

  async function endChat(): Promise<void> {
    const { keepsConversation } = get();
    try {
      await (keepsConversation ? transport.endSession() : transport.close());
    } catch (error) {
      if (!(error instanceof MessagingError) || error.temporary) throw error;
    }
    // The log says it, and the customer may go on writing.
    if (keepsConversation) return;
    showEnd(t("end.byCustomer"));
    // The page's listeners get the event that is still on its way.
    if (conversation) finishTimer = setTimeout(finish, 3000);
  }

  function showEnd(text: string): void {
    const { log } = get();
    preChat.fixed = false;
    showTyping(undefined);
    if (log.state === "closed") return;
    const note = { kind: "note", id: crypto.randomUUID(), text, at: Date.now() } as const;
    const lines = log.state === "running" ? [...log.lines, note] : log.lines;
    set({ starting: false, log: { ...log, lines, state: "closed", routing: "none" } });
  }

  function finish(): void {
    clearTimeout(finishTimer);
    preChat.fixed = false;
    conversation = "";
    transport.forget();
  }

  function startNewChat(): void {
    if (conversation && get().log.state !== "closed") {
      void transport.close().catch(() => {});
    }
    finish();
    set({ ...initial, open: true, asked: true, connection: get().connection });
    newChat();
  }

  /** The page has said who its visitor is: nothing of another one stays in sight. */
  function identify(): void {
    if (transport.identify() === "same") return;
    const { open: wasOpen, asked, connection } = get();
    reset();
    set({ ...initial, open: wasOpen, asked, connection });
    const resumable = transport.resumable();
    if (wasOpen || resumable) void begin();
  }

  /** Forgets the visitor, whoever it was. */
  async function clear(end = false): Promise<void> {
    if (end) await transport.endSession().catch(() => {});
    transport.forget();
    minimize();
    reset();
    set({ ...initial, connection: get().connection });
  }

  function reset(): void {
    turn++;
    begun = false;
    preChat.fixed = false;
    conversation = "";
    for (const timer of [openingTimer, finishTimer, typingTimer]) clearTimeout(timer);
  }

  function open({ asked = true } = {}): void {
    if (asked) set({ asked });
    if (get().open || !(asked || transport.resumable())) return;
    const { chatWindow } = frame.config;
    const afresh = get().log.state === "closed" && chatWindow.startOver === "never";
    set({ open: true, unread: 0 });
    frame.opened(true);
    emit("onEmbeddedMessagingWindowMaximized");
    transport.keep({ open: true, seen: get().log.lines.at(-1)?.id });
    // No button offers a new chat: opening the window again begins one.
    if (afresh) startNewChat();
    else if (!begun) void begin();
  }

  function minimize(): void {
    if (!get().open) return;
    set({ open: false });
    frame.opened(false);
    transport.keep({ open: false });
    const over = get().log.state === "closed";
    emit(over ? "onEmbeddedMessagingWindowClosed" : "onEmbeddedMessagingWindowMinimized");
  }

  return {
    ...store,
    begin,
    open,
    minimize,
    submitPreChat,
    tryAgain,
    send,
    resend: outbox.resend,
    typing: transport.typing,
    showEarlier,
    endChat,
    startNewChat,
    identify,
    clear,
    /** Whether the customer can write now. */
    writable: () => get().view === "conversation" && get().log.state !== "closed",
    destroy() {
      clearTimeout(openingTimer);
      clearTimeout(typingTimer);
      clearTimeout(finishTimer);
      transport.destroy();
    },
  };
}

function isIn(log: Log, messageId: string): boolean {
  return log.lines.some((line) => line.kind === "message" && line.id === messageId);
}

function unseen({ lines }: Log, seen: string | undefined): number {
  const after = seen === undefined ? -1 : lines.findIndex(({ id }) => id === seen);
  return lines.filter(
    (line, index) => index > after && line.kind === "message" && line.from === "rep",
  ).length;
}
