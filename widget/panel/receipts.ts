import { acknowledge } from "@/client/acknowledge";
import type { NewAcknowledgement } from "@/protocol/acknowledgement";
import type { PanelFrame } from "../panel-frame";
import type { Chat } from "./chat";
import type { pageOfEntries, Transport } from "./transport";

const collectMilliseconds = 150;
/** A tab in sight says it first; the others hear of it on the stream and need not. */
const hiddenMilliseconds = 1000;
const nearEnd = 80;
/** Types alone are shared with the panel: shared code would make another file of it. */
const fullPage: typeof pageOfEntries = 50;
const types = ["DeliveryAcknowledgement", "ReadAcknowledgement"] as const;

/**
 * Says for the customer which of the rep's messages arrived and which they have in sight, each once.
 * What the log holds of earlier pages' words is read first. Loaded beside the panel, which stays light.
 */
export function watchReceipts(
  chat: Chat,
  transport: Transport,
  { root, config }: Pick<PanelFrame, "root" | "config">,
): void {
  const { deliveryReceipts, readReceipts } = config.chatWindow;
  if (!deliveryReceipts && !readReceipts) return;
  let said = new Set<string>();
  /** Older messages are history; undefined until it is known where that ends. */
  let since: number | undefined;
  let held = 0;
  let reading = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    const { log, view } = chat.get();
    const holds = Object.keys(log.receipts).length;
    if (!root.host.isConnected) {
      stop();
    } else if (log.known.size === 0) {
      // Another visitor, or a new chat: nothing is known of it.
      since = undefined;
      said = new Set();
    } else if (view === "conversation") {
      // A log that was read anew holds fewer.
      if (since === undefined || holds < held) void readEarlier();
      else if (due().length > 0) say();
    }
    held = holds;
  }

  /** A chat that began on this page has nothing to read. */
  async function readEarlier(): Promise<void> {
    if (reading) return;
    const { log } = chat.get();
    if (log.lines.length === 0) {
      since = 0;
      return;
    }
    reading = true;
    const mine = said;
    try {
      const entries = await transport.entries(undefined, types);
      if (mine !== said) return;
      const now = chat.get().log;
      since = entries.length < fullPage ? log.oldest : entries[0]?.transcriptedTimestamp;
      const receipts = Object.fromEntries(
        entries.map(({ relatedRecords, entryType }) => [relatedRecords[0], entryType]),
      );
      chat.set({ log: { ...now, receipts: { ...receipts, ...now.receipts } } });
    } catch {
      // The next change of the chat reads them.
      since = undefined;
    } finally {
      reading = false;
    }
  }

  function due(): NewAcknowledgement[] {
    const { log } = chat.get();
    const read = readReceipts && isInSight();
    return log.lines.flatMap((line) => {
      if (line.kind === "note" || line.from === "customer" || line.at < (since ?? 0)) return [];
      const receipt = log.receipts[line.id];
      return [
        ...(deliveryReceipts && !receipt ? [acknowledgement("Delivery", line.id)] : []),
        ...(read && receipt !== "ReadAcknowledgement" ? [acknowledgement("Read", line.id)] : []),
      ].filter((ack) => !said.has(keyOf(ack)));
    });
  }

  /** The window is open on a page in sight, and its log stands at its end. */
  function isInSight(): boolean {
    const log = root.querySelector("[role=log]");
    if (!log || !chat.get().open || document.hidden) return false;
    return log.scrollHeight - log.scrollTop - log.clientHeight < nearEnd;
  }

  function say(): void {
    timer ??= setTimeout(flush, document.hidden ? hiddenMilliseconds : collectMilliseconds);
  }

  function flush(): void {
    timer = undefined;
    const line = transport.line();
    const acks = due();
    if (!line || since === undefined || acks.length === 0) return;
    for (const ack of acks) said.add(keyOf(ack));
    acknowledge(line.client, line.conversationId, acks).catch((error: { temporary?: boolean }) => {
      // What was refused would be refused again.
      if (!error.temporary) return;
      for (const ack of acks) said.delete(keyOf(ack));
    });
  }

  const unsubscribe = chat.subscribe(look);
  root.addEventListener("scroll", look, true);
  document.addEventListener("visibilitychange", look);
  look();

  /** The chat was taken from its page. */
  function stop(): void {
    unsubscribe();
    clearTimeout(timer);
    root.removeEventListener("scroll", look, true);
    document.removeEventListener("visibilitychange", look);
  }
}

function acknowledgement(
  entryType: NewAcknowledgement["entryType"],
  conversationEntryId: string,
): NewAcknowledgement {
  return { entryType, conversationEntryId };
}

function keyOf({ entryType, conversationEntryId }: NewAcknowledgement): string {
  return `${entryType} ${conversationEntryId}`;
}
