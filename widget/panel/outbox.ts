import { newId } from "@/client/new-id";
import { MessagingError } from "@/client/request";
import type { UnsentMessage } from "@/client/storage";
import type { PendingFile } from "./pending-file";
import type { Store } from "./store";
import type { Connection, Transport } from "./transport";

/** A message of the customer that has not yet come back on the stream. */
export type PendingMessage = UnsentMessage & {
  delivery: "sending" | "sent" | "failed";
  /** It failed for want of a connection, and goes again when that is back. */
  again?: boolean;
  /** Goes along; `text` is its caption. It is lost with the page. */
  file?: PendingFile;
  /** Why it failed. */
  error?: unknown;
};

/** The customer's messages on their way: in order, kept over page loads, sent again where that helps. */
export function createOutbox(
  {
    get,
    set,
  }: Pick<Store<{ pending: readonly PendingMessage[]; connection: Connection }>, "get" | "set">,
  transport: Pick<Transport, "send" | "keep">,
  {
    mayFlush,
    askPreChat,
  }: {
    /** Whether there is somewhere to send to, and nothing to be asked first. */
    mayFlush: () => boolean;
    askPreChat: () => void;
  },
) {
  let flushing = false;
  /** Values for the new session that the server asked for. */
  let sessionValues: Record<string, string> | undefined;

  /** Goes on with what an earlier page could not send. */
  function restore(unsent: readonly UnsentMessage[]): void {
    set({ pending: unsent.map((message) => ({ ...message, delivery: "sending" })) });
  }

  /** Each file is a message of its own, the first with the text. Returns the first message's id. */
  function send(text: string, files: readonly PendingFile[] = []): string {
    const at = Date.now();
    const first = {
      id: files[0]?.id ?? newId(),
      text,
      at,
      delivery: "sending",
    } as const;
    const messages = files.map((file, index) => ({
      ...{ ...first, id: file.id, file },
      text: index ? "" : text,
    }));
    set({ pending: [...get().pending, ...(files[0] ? messages : [first])] });
    keep();
    void flush();
    return first.id;
  }

  /** The customer thinks better of it. */
  function drop(dropped: string): void {
    set({ pending: get().pending.filter(({ id }) => id !== dropped) });
  }

  function resend(id: string): void {
    mark(id, { delivery: "sending", again: false });
    void flush();
  }

  /** Sends again what failed for want of a connection. */
  function reconnected(): void {
    const pending = get().pending.map((message) =>
      message.again ? { ...message, delivery: "sending" as const, again: false } : message,
    );
    set({ pending });
    void flush();
  }

  /** Sends what waited for the answers of a new session. */
  function answer(values: Record<string, string>): void {
    sessionValues = values;
    void flush();
  }

  /** Sends what waits, one after the other, so that the order stays. */
  async function flush(): Promise<void> {
    if (flushing) return;
    flushing = true;
    for (;;) {
      const message = get().pending.find(({ delivery }) => delivery === "sending");
      if (!message || get().connection === "offline" || !mayFlush()) break;
      try {
        const { id, text, at, file } = message;
        await (file
          ? file.send(text, sessionValues)
          : transport.send({ id, text, at }, sessionValues));
        sessionValues = undefined;
        mark(message.id, { delivery: "sent" });
      } catch (error) {
        if (error instanceof MessagingError && error.status === 417) {
          askPreChat();
          break;
        }
        const again = error instanceof MessagingError && error.temporary;
        if (get().connection !== "offline") mark(message.id, { delivery: "failed", again, error });
      }
    }
    flushing = false;
  }

  /** Takes out what stands in the log by now. */
  function settle(isIn: (id: string) => boolean): void {
    set({ pending: get().pending.filter(({ id }) => !isIn(id)) });
    keep();
  }

  function mark(id: string, change: Partial<PendingMessage>): void {
    set({
      pending: get().pending.map((message) =>
        message.id === id ? { ...message, ...change } : message,
      ),
    });
    keep();
  }

  function keep(): void {
    const unsent = get().pending.filter(({ delivery, file }) => delivery !== "sent" && !file);
    transport.keep({ unsent: unsent.map(({ id, text, at }) => ({ id, text, at })) });
  }

  return { restore, send, drop, resend, reconnected, answer, flush, settle };
}
