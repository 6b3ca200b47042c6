import { MessagingError } from "@/client/request";
import { closedUntil } from "./closed-until";
import { explainStart } from "./failures";
import type { createOutbox } from "./outbox";
import type { PendingFile } from "./pending-file";
import { fittingHidden } from "./pre-chat";
import type { Room } from "./room";

type Others = {
  outbox: Pick<ReturnType<typeof createOutbox>, "send" | "answer" | "flush">;
  begin: () => Promise<void>;
  showClosed: (until: number | null) => void;
};

/** The customer's form or first message makes the conversation. */
export function createStart(room: Room, { outbox, begin, showClosed }: Others) {
  const { get, set, frame, transport } = room;
  const { config, emit, preChat, wording } = frame;
  let values: Record<string, string> = {};

  async function submitPreChat(visible: Record<string, string>): Promise<void> {
    emit("onEmbeddedMessagingPreChatSubmitted", { prechatDisplay: config.forms[0].displayContext });
    if (!room.conversation) {
      void start(visible);
      return;
    }
    set({ view: "conversation" });
    outbox.answer({ ...visible, ...(await fittingHidden(config, preChat.hidden)) });
  }

  /** Who only opens the window takes nobody's time: without a form the first message begins the chat. */
  function send(text: string, files?: readonly PendingFile[]): string {
    const id = outbox.send(text, files);
    if (!room.conversation && !get().starting && get().view === "conversation") void start({});
    return id;
  }

  async function start(visible: Record<string, string>): Promise<void> {
    const mine = room.turn;
    preChat.fixed = true;
    set({ view: "conversation", starting: true, failure: undefined });
    try {
      values = { ...visible, ...(await fittingHidden(config, preChat.hidden)) };
      if (mine !== room.turn) return;
      const started = await transport.start(values);
      if (mine !== room.turn) return;
      room.conversation = started;
      transport.keep({ open: get().open });
      set({ starting: false, keepsConversation: transport.keepsConversation() });
      emit("onEmbeddedMessagingConversationStarted", { conversationId: started });
      emit("onEmbeddedMessagingConversationOpened");
      void outbox.flush();
    } catch (error) {
      if (mine !== room.turn) return;
      preChat.fixed = false;
      set({ starting: false, failure: explainStart(error) });
      if (error instanceof MessagingError && error.code === "outside_business_hours") {
        set({ failure: undefined });
        showClosed(closedUntil(wording.businessHours) ?? null);
      }
    }
  }

  function tryAgain(): void {
    if (get().view === "loading") void begin();
    else void start(values);
  }

  return { submitPreChat, send, tryAgain };
}
