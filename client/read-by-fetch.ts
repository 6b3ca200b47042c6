import type { ReadText } from "./read-text";
import { MessagingError } from "./request";

/** Where `fetch` gives the answer's body as it comes: browsers and Node. */
export const readByFetch: ReadText = async (request, on) => {
  const { url, ...init } = request;
  const response = await fetch(url, { ...init, cache: "no-store" });
  if (!response.ok || !response.body) throw new MessagingError(response.status, "No stream");
  on.open();
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    on.text(decoder.decode(value, { stream: true }));
  }
};
