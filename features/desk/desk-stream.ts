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

const longestWaitSeconds = 15;
/** Three pings that did not come. */
const silenceSeconds = 3 * consolePingSeconds;

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
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let heardAt = Date.now();
  let stopped = false;

  function open() {
    clearTimeout(timer);
    source?.close();
    heardAt = Date.now();
    source = new EventSource(`${consoleApiPath}/events`);
    source.onopen = () => {
      failures = 0;
    };
    source.onerror = () => {
      onLost();
      retry({ refused: source?.readyState === EventSource.CLOSED });
    };
    source.addEventListener("ping", () => {
      heardAt = Date.now();
    });
    for (const name of Object.keys(names)) source.addEventListener(name, receive);
  }

  function receive(event: MessageEvent<string>) {
    heardAt = Date.now();
    // Only the names above are listened to, and the server is of the same build.
    const received = { name: event.type, data: JSON.parse(event.data) } as ConsoleEvent;
    if (received.name === "signed_out") stop();
    onEvent(received);
  }

  /** The browser's own retry gives up on an error status and never says which it was. */
  function retry({ refused }: { refused: boolean }) {
    source?.close();
    clearTimeout(timer);
    const seconds = Math.min(longestWaitSeconds, 2 ** failures) * (0.5 + Math.random() / 2);
    failures += 1;
    timer = setTimeout(async () => {
      const message = refused ? await whySignedOut() : undefined;
      if (stopped) return;
      if (message === undefined) return open();
      stop();
      onEvent({ name: "signed_out", data: { message } });
    }, seconds * 1000);
  }

  /** What the browser knows to be cut may take minutes to be noticed. */
  function cut() {
    source?.close();
    onLost();
  }

  /** A laptop that slept, or a network that changed, leaves a stream that looks open and is dead. */
  function wake() {
    if (document.visibilityState === "visible" && silentFor(silenceSeconds)) open();
  }

  function silentFor(seconds: number): boolean {
    return Date.now() - heardAt > seconds * 1000;
  }

  function stop() {
    stopped = true;
    clearTimeout(timer);
    clearInterval(watch);
    source?.close();
    removeEventListener("online", open);
    removeEventListener("offline", cut);
    document.removeEventListener("visibilitychange", wake);
  }

  const watch = setInterval(() => {
    if (!silentFor(silenceSeconds)) return;
    onLost();
    open();
  }, consolePingSeconds * 1000);
  addEventListener("online", open);
  addEventListener("offline", cut);
  document.addEventListener("visibilitychange", wake);
  open();
  return stop;
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
