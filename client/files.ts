import type {
  FileAddress,
  SendFileRequest,
  SendMessageRequest,
  SentMessage,
} from "@/protocol/messaging-api";
import type { MessagingClient } from "./messaging";
import type { Answer } from "./request";

export type OutgoingFile = SendFileRequest["message"] & {
  file: Blob;
  /** For a blob that has none. */
  name: string;
};

export type SendFileOptions = Pick<
  SendMessageRequest,
  "isNewMessagingSession" | "routingAttributes" | "language"
> & {
  /** From 0 to 1; where the platform cannot tell, it is not called. */
  onProgress?: (share: number) => void;
  /** Ends the upload; what has arrived already stays sent. */
  signal?: AbortSignal;
};

/** A little longer than the server waits. */
const timeout = 75_000;
const unanswered: Answer = { status: 0, text: "The server did not answer", retryAfter: null };
/** No failure that a repetition would mend. */
const cancelled: Answer = { status: 499, text: "The upload was cancelled", retryAfter: null };

/** Sends a file with its caption; the same ids and the same file again are the same message. */
export function sendFile(
  client: MessagingClient,
  conversationId: string,
  { file, name, ...message }: OutgoingFile,
  { onProgress, signal, ...newSession }: SendFileOptions = {},
): Promise<SentMessage> {
  const { esDeveloperName } = client;
  const entry: SendFileRequest = { message, esDeveloperName, ...newSession };
  const body = new FormData();
  body.append("messageEntry", JSON.stringify(entry));
  body.append("fileData", file, name);
  // Browsers and apps tell how far they are; elsewhere there is `fetch`, which does not.
  const upload = typeof XMLHttpRequest === "undefined" ? uploadByFetch : uploadByXhr;
  return client.attempt(`/conversation/${conversationId}/file`, (address, token) =>
    upload(address, { token, body, onProgress, signal }),
  );
}

/** A new address of a file, by its `referenceId`: those in entries hold for half an hour. */
export function fileAddress(
  client: MessagingClient,
  conversationId: string,
  referenceId: string,
): Promise<FileAddress> {
  return client.call(`/conversation/${conversationId}/file/${referenceId}`);
}

type Upload = {
  token: string;
  body: FormData;
  onProgress: SendFileOptions["onProgress"];
  signal: AbortSignal | undefined;
};

async function uploadByFetch(address: string, { token, body, signal }: Upload): Promise<Answer> {
  const late = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { Authorization: `Bearer ${token}` },
      body,
      credentials: "omit",
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
    const { status, headers } = response;
    return { status, text: await response.text(), retryAfter: headers.get("Retry-After") };
  } catch {
    return signal?.aborted ? cancelled : unanswered;
  }
}

function uploadByXhr(address: string, { token, body, onProgress, signal }: Upload) {
  return new Promise<Answer>((resolve) => {
    const xhr = new XMLHttpRequest();
    const stop = () => xhr.abort();
    xhr.open("POST", address);
    xhr.setRequestHeader("Authorization", `Bearer ${token}`);
    xhr.timeout = timeout;
    xhr.upload.onprogress = ({ loaded, total }) => onProgress?.(loaded / total);
    xhr.onloadend = () => {
      signal?.removeEventListener("abort", stop);
      const { status, responseText: text } = xhr;
      const retryAfter = status === 429 ? xhr.getResponseHeader("Retry-After") : null;
      if (status !== 0) resolve({ status, text, retryAfter });
      else resolve(signal?.aborted ? cancelled : unanswered);
    };
    if (signal?.aborted) return resolve(cancelled);
    signal?.addEventListener("abort", stop);
    xhr.send(body);
  });
}
