import type { ServerSentEvent } from "@/client/sse";
import { StreamReader } from "@/client/stream-reader";
import { type ConsoleEventName, type ConsoleEvents, consoleApiPath } from "@/protocol/console-api";
import { consolePingSeconds } from "@/protocol/limits";
import { DeskError, deskApi } from "./desk-api";

export type ConsoleEvent = {
  [Name in ConsoleEventName]: { name: Name; data: ConsoleEvents[Name] };
}[ConsoleEventName];

const names = {
  snapshot: true,
  entry: true,
  typing: true,
  session: true,
  presence: true,
  signed_out: true,
} satisfies Record<ConsoleEventName, true>;

/**
 * Follows the console's events until stopped. Every connection begins with a snapshot,
 * so a lost one is repaired by opening the next.
 */
export function followEvents({
  onEvent,
  onLost,
}: {
  onEvent: (event: ConsoleEvent) => void;
  onLost: () => void;
}): () => void {
  const reader = new StreamReader({
    request: () => ({ url: `${consoleApiPath}/events` }),
    // Three pings that did not come.
    silence: 3 * consolePingSeconds * 1000,
    believed: 2 * consolePingSeconds * 1000,
    longestPause: 15_000,
    on: {
      event: receive,
      connection: (connected) => connected || onLost(),
      refused: stillSignedIn,
    },
  });

  function receive({ event, data }: ServerSentEvent) {
    if (!isName(event)) return;
    // The server is of the same build.
    const received = { name: event, data: JSON.parse(data) } as ConsoleEvent;
    if (received.name === "signed_out") stop();
    onEvent(received);
  }

  async function stillSignedIn(): Promise<boolean> {
    const message = await whySignedOut();
    if (message === undefined) return true;
    stop();
    onEvent({ name: "signed_out", data: { message } });
    return false;
  }

  /** What the browser knows to be cut, or back, may take minutes to be noticed. */
  function networkChanged() {
    reader.reconnect({ force: true });
  }

  /** A laptop that slept leaves a stream that looks open and is dead. */
  function wake() {
    if (document.visibilityState === "visible") reader.reconnect();
  }

  function stop() {
    reader.close();
    removeEventListener("online", networkChanged);
    removeEventListener("offline", networkChanged);
    document.removeEventListener("visibilitychange", wake);
  }

  addEventListener("online", networkChanged);
  addEventListener("offline", networkChanged);
  document.addEventListener("visibilitychange", wake);
  return stop;
}

function isName(event: string): event is ConsoleEventName {
  return Object.hasOwn(names, event);
}

/** Undefined when the sign-in still holds, or nobody can tell now. */
async function whySignedOut(): Promise<string | undefined> {
  try {
    await deskApi.readDesk();
  } catch (error) {
    if (error instanceof DeskError && error.signedOut) return error.message;
  }
  return undefined;
}
