import type { ReadText } from "./read-text";
import { MessagingError } from "./request";

/** The text so far stays in memory: a stream longer than this is ended, and goes on as another. */
const longest = 1024 * 1024;

/** For React Native, whose `fetch` gives an answer only when it is complete. */
export const readByXhr: ReadText = ({ url, headers = {}, signal }, on) =>
  new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    let read = 0;
    xhr.open("GET", url);
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    xhr.onreadystatechange = () => {
      if (xhr.readyState === 2 && xhr.status === 200) on.open();
    };
    const progress = () => {
      if (xhr.status !== 200) return;
      const text = xhr.responseText;
      on.text(text.slice(read));
      read = text.length;
      if (read > longest) {
        xhr.abort();
        resolve();
      }
    };
    xhr.onprogress = progress;
    xhr.onload = () => {
      progress();
      if (xhr.status === 200) resolve();
      else reject(new MessagingError(xhr.status, "No stream"));
    };
    xhr.onerror = () => reject(new Error("The stream broke"));
    signal.addEventListener("abort", () => {
      xhr.abort();
      reject(new Error("The stream was given up"));
    });
    if (signal.aborted) reject(new Error("The stream was given up"));
    else xhr.send();
  });
