export type ServerSentEvent = {
  event: string;
  data: string;
  /** Only when this event itself bore one. */
  id: string | undefined;
};

/**
 * Parser of `text/event-stream` for chunks that are cut anywhere, even inside
 * a line ending.
 */
export class EventStreamParser {
  /** The server's latest `retry:`, in milliseconds. */
  retry: number | undefined;

  #rest = "";
  #skipLineFeed = false;
  #event = "";
  #data: string[] = [];
  #id: string | undefined;

  /** Returns the events that `chunk` completed. */
  push(chunk: string): ServerSentEvent[] {
    const events: ServerSentEvent[] = [];
    for (const line of this.#lines(chunk)) {
      if (line !== "") {
        this.#field(line);
      } else {
        const event = this.#complete();
        if (event) events.push(event);
      }
    }
    return events;
  }

  #lines(chunk: string): string[] {
    if (chunk === "") return [];
    let text = chunk;
    if (this.#skipLineFeed && text.startsWith("\n")) text = text.slice(1);
    this.#skipLineFeed = chunk.endsWith("\r");
    const lines = (this.#rest + text).split(/\r\n|\n|\r/);
    this.#rest = lines.pop() ?? "";
    return lines;
  }

  #field(line: string): void {
    const colon = line.indexOf(":");
    if (colon === 0) return;
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "data") this.#data.push(value);
    else if (name === "event") this.#event = value;
    else if (name === "id" && !value.includes("\0")) this.#id = value;
    else if (name === "retry" && /^\d+$/.test(value)) this.retry = Number(value);
  }

  #complete(): ServerSentEvent | undefined {
    const [data, event, id] = [this.#data, this.#event, this.#id];
    this.#data = [];
    this.#event = "";
    this.#id = undefined;
    if (data.length === 0) return undefined;
    return { event: event || "message", data: data.join("\n"), id };
  }
}
