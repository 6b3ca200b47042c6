import { typingSeconds } from "@/protocol/limits";
import { answers, isIn, readLog, withEarlier, withEntry } from "./log";
import type { createOutbox } from "./outbox";
import type { Room } from "./room";
import { type Entry, pageOfEntries } from "./transport";
import { t } from "./wording";

type Others = {
  outbox: Pick<ReturnType<typeof createOutbox>, "settle">;
  finish: () => void;
};

/** What comes on the stream, and what is read of the log. */
export function createArrivals(room: Room, { outbox, finish }: Others) {
  const { get, set, transport } = room;
  let typingTimer: ReturnType<typeof setTimeout> | undefined;

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

  return { takeEntry, showTyping, reread, showEarlier, stop: () => clearTimeout(typingTimer) };
}
