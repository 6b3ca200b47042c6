import { newId } from "@/client/new-id";
import { announce } from "./announce";
import { createArrivals } from "./arrivals";
import { createBeginning } from "./beginning";
import { initial } from "./chat-state";
import { createEnd } from "./end";
import { createOutbox } from "./outbox";
import type { ChatFrame, Room } from "./room";
import { createStart } from "./start";
import { createStore } from "./store";
import type { Transport } from "./transport";

export type Chat = ReturnType<typeof createChat>;

/** What happens in the panel; components show its state and call its verbs. */
export function createChat(frame: ChatFrame, transport: Transport) {
  const store = createStore(initial);
  const { get, set } = store;
  const { emit } = frame;
  const room: Room = { get, set, frame, transport, begun: false, turn: 0, conversation: "" };

  const outbox = createOutbox(store, transport, {
    mayFlush: () => room.conversation !== "" && get().view === "conversation",
    askPreChat: () => void beginning.askPreChat(),
  });
  const beginning = createBeginning(room, { outbox, open, minimize });
  const { begin, newChat } = beginning;
  const start = createStart(room, { outbox, ...beginning });
  const arrivals = createArrivals(room, { outbox, finish: () => end.finish() });
  const end = createEnd(room, arrivals);

  transport.listen({
    entry(entry, event) {
      announce(entry, event, emit);
      arrivals.takeEntry(entry);
    },
    connection(connection) {
      const back = connection === "connected" && get().connection !== "connected";
      set({ connection });
      if (back) outbox.reconnected();
    },
    resync: () => void arrivals.reread(),
    begun() {
      if (get().view !== "loading" && !get().starting) void begin();
    },
    expired: end.expire,
  });

  function startNewChat(): void {
    if (room.conversation && get().log.state !== "closed") {
      void transport.close().catch(() => {});
    }
    end.finish();
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
  async function clear(andEnd = false): Promise<void> {
    if (andEnd) await transport.endSession().catch(() => {});
    transport.forget();
    minimize();
    reset();
    set({ ...initial, connection: get().connection });
  }

  function reset(): void {
    room.turn++;
    room.begun = false;
    frame.preChat.fixed = false;
    room.conversation = "";
    stop();
  }

  function stop(): void {
    for (const turn of [beginning, arrivals, end]) turn.stop();
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
    else if (!room.begun) void begin();
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
    submitPreChat: start.submitPreChat,
    tryAgain: start.tryAgain,
    send: start.send,
    resend: outbox.resend,
    drop: outbox.drop,
    speaker: transport.speaker,
    typing: transport.typing,
    transcript: transport.transcript,
    emit,
    showEarlier: arrivals.showEarlier,
    endChat: end.endChat,
    startNewChat,
    identify,
    clear,
    /** For parts that are loaded later. */
    newId,
    /** Whether the customer can write now. */
    writable: () => get().view === "conversation" && get().log.state !== "closed",
    destroy() {
      stop();
      transport.destroy();
    },
  };
}
