import { consoleApiPath } from "@/protocol/console-api";
import { DeskError, refusalOf, unreachable } from "../desk-api";

/** A file that the rep chose, with the ids that it keeps however often it is sent. */
export type OutgoingFile = {
  /** Of the message that it becomes. */
  id: string;
  file: File;
  send: (conversationId: string, caption: string) => Promise<void>;
  /** Tells how far it is, from 0 to 1, now and later; returns how to stop. */
  watch: (listener: (share: number) => void) => () => void;
  cancel: () => void;
};

export function outgoingFile(file: File): OutgoingFile {
  const [id, fileId] = [crypto.randomUUID(), crypto.randomUUID()];
  const listeners = new Set<(share: number) => void>();
  let share = 0;
  let request: XMLHttpRequest | undefined;
  return {
    ...{ id, file },
    watch(listener) {
      listener(share);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cancel: () => request?.abort(),
    send(conversationId, caption) {
      const body = new FormData();
      const message = { id, fileId, ...(caption !== "" && { text: caption }) };
      body.append("messageEntry", JSON.stringify({ message }));
      body.append("fileData", file, file.name);
      request = new XMLHttpRequest();
      return upload(request, conversationId, body, (now) => {
        share = now;
        for (const listener of listeners) listener(share);
      });
    },
  };
}

/** `fetch` does not tell how far an upload is. */
function upload(
  request: XMLHttpRequest,
  conversationId: string,
  body: FormData,
  progressed: (share: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    request.open("POST", `${consoleApiPath}/conversations/${conversationId}/files`);
    request.timeout = 75_000;
    request.upload.onprogress = ({ loaded, total }) => progressed(loaded / total);
    request.onload = () => {
      const { status, responseText } = request;
      if (status < 300) resolve();
      else reject(refusalOf(status, responseText));
    };
    request.onerror = request.ontimeout = () => reject(unreachable());
    request.onabort = () => reject(new DeskError("cancelled", "The upload was cancelled."));
    request.send(body);
  });
}
