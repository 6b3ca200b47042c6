import { closedUntil } from "./closed-until";
import { explainLoad } from "./failures";
import { isIn, readLog, unseen } from "./log";
import type { createOutbox } from "./outbox";
import { asksFirst } from "./pre-chat";
import type { Room } from "./room";
import { pageOfEntries } from "./transport";
import { t } from "./wording";

const longestTimer = 2 ** 31 - 1;

type Others = {
  outbox: Pick<ReturnType<typeof createOutbox>, "restore" | "flush">;
  open: (how: { asked: boolean }) => void;
  minimize: () => void;
};

/** From an empty window to a conversation that goes on, the form, or the next opening. */
export function createBeginning(room: Room, { outbox, open, minimize }: Others) {
  const { get, set, frame, transport } = room;
  const { config, emit, preChat, wording } = frame;
  let openingTimer: ReturnType<typeof setTimeout> | undefined;

  /** Goes on with the conversation of an earlier page, or begins a new one. */
  async function begin(): Promise<void> {
    room.begun = true;
    const mine = room.turn;
    set({ view: "loading", failure: undefined });
    try {
      const resumed = await transport.resume();
      if (mine !== room.turn) return;
      const log = readLog(resumed?.entries ?? []);
      if (!resumed || log.state === "closed") {
        if (resumed) transport.forget();
        return get().asked ? newChat() : withdraw();
      }
      preChat.fixed = true;
      room.conversation = resumed.conversationId;
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
      if (mine === room.turn) set({ failure: explainLoad(error) });
    }
  }

  /** There is nothing to go on with, and the customer has not asked for a chat. */
  function withdraw(): void {
    room.begun = false;
    minimize();
  }

  function newChat(): void {
    preChat.fixed = false;
    const { userVerification } = config.embeddedServiceMessagingChannel;
    if (userVerification === "required" && !frame.identity.token) {
      set({ view: "loading", failure: t("error.signIn") });
      return;
    }
    const { businessHours } = wording;
    const until = closedUntil(businessHours);
    if (until !== undefined && businessHours?.outside !== "take_messages") showClosed(until);
    else if (asksFirst(config)) void askPreChat();
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
    const mine = room.turn;
    const known = await transport.known();
    if (mine !== room.turn) return;
    set({ view: "pre-chat", failure: undefined, known });
    emit("onEmbeddedMessagingPreChatLoaded", { prechatDisplay: config.forms[0].displayContext });
  }

  return { begin, newChat, showClosed, askPreChat, stop: () => clearTimeout(openingTimer) };
}
