import type { IncomingMessage, ServerResponse } from "node:http";
import type { Actor } from "@/features/members/actor";
import { addressHeader } from "@/features/members/address";
import { heardFrom } from "@/features/routing/presence/mutations";
import { compareDesks, type DeskViewer, watchDesk } from "@/features/routing/work-items/desk-watch";
import { listEndedSessions, type SignedIn } from "@/features/sessions/queries";
import { doorbell } from "@/lib/doorbell";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import type { ConsoleEventName, ConsoleEvents } from "@/protocol/console-api";
import { consolePingSeconds } from "@/protocol/limits";
import { endingSentences, requireSignedIn } from "@/server/doors/authentication";
import { refuseRaw } from "@/server/doors/raw";
import { EventStream, keepStream, type StreamOwner, streamsAreEnding } from "@/server/streams";

/** `GET /api/console/v1/events`: snapshot, then live, for as long as the sign-in holds. */
export async function serveConsoleStream(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (request.method !== "GET") throw new AppError("not_found", "This is a stream: use GET.");
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value ?? "")]),
    );
    const signedIn = await requireSignedIn(headers, headers[addressHeader]);
    if (streamsAreEnding()) {
      throw new AppError("unavailable", "The server is stopping.", { retryAfter: 2 });
    }
    await new ConsoleStream(signedIn, response).begin();
  } catch (error) {
    refuseRaw(response, error, {});
  }
}

class ConsoleStream implements StreamOwner, DeskViewer {
  readonly stream: EventStream;
  readonly actor: Actor;
  readonly sessionId: string;
  readonly expiresAt: number;
  #stopWatching: (() => void) | undefined;
  #stopListening: (() => void) | undefined;
  #closed = false;

  constructor(
    signedIn: SignedIn,
    private readonly response: ServerResponse,
  ) {
    this.stream = new EventStream(response);
    this.actor = signedIn.actor;
    this.sessionId = signedIn.sessionId;
    this.expiresAt = signedIn.expiresAt.getTime();
  }

  async begin(): Promise<void> {
    this.stream.open({});
    keepStream(this.response, this, pings);
    this.#stopListening = doorbell().listen("signInEnded", this.sessionId, () => checkSoon(this));
    await heardFrom([this.actor]);
    const stop = await watchDesk(this);
    if (this.#closed) stop();
    else this.#stopWatching = stop;
  }

  send<Name extends ConsoleEventName>(name: Name, event: ConsoleEvents[Name]): void {
    this.stream.send(name, JSON.stringify(event));
  }

  signedOut(message: string): void {
    this.send("signed_out", { message });
    this.stream.end();
  }

  drained(): void {}

  closed(): void {
    this.#closed = true;
    this.#stopWatching?.();
    this.#stopListening?.();
  }
}

const pings = { name: "consoles", everySeconds: consolePingSeconds, ping: check };

async function check(owners: StreamOwner[]): Promise<void> {
  const streams = owners.filter((owner) => owner instanceof ConsoleStream);
  try {
    await heardFrom(streams.map(({ actor }) => actor));
    const ended = await listEndedSessions(streams.map(({ sessionId }) => sessionId));
    for (const stream of streams) {
      const ending = ended.get(stream.sessionId);
      if (ending) stream.signedOut(endingSentences[ending]);
    }
    compareDesks();
  } catch (error) {
    log().warn({ err: error }, "consoles could not be checked");
  }
}

function checkSoon(stream: ConsoleStream): void {
  void check([stream]);
}
