import { sendFile } from "@/client/files";
import type { Chat } from "../chat";
import type { PendingFile } from "../pending-file";

/** A chosen file, with the ids that it keeps however often it is sent. */
export function pendingFile(chat: Chat, file: File): PendingFile {
  const [id, fileId] = [chat.newId(), chat.newId()];
  const listeners = new Set<(share: number) => void>();
  let share = 0;
  const cancelling = new AbortController();
  return {
    ...{ id, file },
    watch(listener) {
      listener(share);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cancel: () => cancelling.abort(),
    async send(caption, values) {
      const { client, conversationId } = chat.speaker();
      const message = { id, fileId, ...(caption !== "" && { text: caption }) };
      await sendFile(
        client,
        conversationId,
        { ...message, file, name: file.name },
        {
          ...(values && { isNewMessagingSession: true, routingAttributes: values }),
          onProgress(now) {
            share = now;
            for (const listener of listeners) listener(share);
          },
          signal: cancelling.signal,
        },
      );
    },
  };
}
