import { newId } from "@/client/new-id";
import { MessagingError } from "@/client/request";
import type { Room } from "./room";
import { t } from "./wording";

/** The end of a chat, whoever ended it. */
export function createEnd(room: Room, { showTyping }: { showTyping: (name: undefined) => void }) {
  const { get, set, transport } = room;
  const { preChat } = room.frame;
  let finishTimer: ReturnType<typeof setTimeout> | undefined;

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
    if (room.conversation) finishTimer = setTimeout(finish, 3000);
  }

  function showEnd(text: string): void {
    const { log } = get();
    preChat.fixed = false;
    showTyping(undefined);
    if (log.state === "closed") return;
    const note = { kind: "note", id: newId(), text, at: Date.now() } as const;
    const lines = log.state === "running" ? [...log.lines, note] : log.lines;
    set({ starting: false, log: { ...log, lines, state: "closed", routing: "none" } });
  }

  function expire(): void {
    showEnd(t("end.expired"));
    finish();
  }

  function finish(): void {
    clearTimeout(finishTimer);
    preChat.fixed = false;
    room.conversation = "";
    transport.forget();
  }

  return { endChat, expire, finish, stop: () => clearTimeout(finishTimer) };
}
