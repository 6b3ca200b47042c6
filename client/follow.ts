import { EventStream, type StreamOptions } from "./event-stream";

/** The end user's events until it is closed. */
export type Following = Pick<EventStream, "reconnect" | "close">;

/**
 * Follows the events: over one stream for all tabs that say the same `key` where the browser lets
 * them share it, else over its own.
 */
export function follow(key: string, options: StreamOptions): Following {
  const alone = () => new EventStream(options);
  if (!globalThis.navigator?.locks || !globalThis.BroadcastChannel) return alone();
  let closed = false;
  let stream: Following | undefined;
  void import("./shared-stream")
    .then(
      ({ SharedStream }) =>
        new SharedStream(key, options, (change) => new EventStream({ ...options, ...change })),
    )
    .catch(alone)
    .then((opened) => {
      stream = opened;
      if (closed) stream.close();
    });
  return {
    reconnect: (how) => stream?.reconnect(how),
    close() {
      closed = true;
      stream?.close();
    },
  };
}
