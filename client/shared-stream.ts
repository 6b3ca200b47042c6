import type { EventStream, StreamListener, StreamOptions } from "./event-stream";
import type { ServerSentEvent } from "./sse";

type Stream = Pick<EventStream, "reconnect" | "close">;
type Place = Pick<StreamOptions, "lastEventId" | "on">;

type Words =
  | { say: "led" | "left" }
  /** Who leads, and what came after event `after`? */
  | { say: "ask"; after: number }
  /** The leader's answer: the one who asked has been told everything. */
  | { say: "here"; to: string; connected: boolean }
  | { say: "event"; to?: string; event: ServerSentEvent }
  | { say: "resync"; to?: string; at: number }
  | { say: "connection"; connected: boolean }
  | { say: "reconnect" };
type Said = Words & { from: string };

/** Milliseconds without a word of the leader after which it is asked. */
const silence = 60_000;
/** Milliseconds after which a leader that does not answer has been put to sleep by its browser. */
const patience = 3000;
/** Events that are kept for tabs that come later or take over. */
const kept = 300;

/**
 * One stream for all tabs of one end user: the tab that holds the lock reads it and tells the
 * others. When it closes, or sleeps, another goes on after the last event that it has seen itself.
 * Every tab takes each event once, by its id.
 */
export class SharedStream implements Stream {
  readonly #me = Math.random().toString(36).slice(2);
  readonly #key: string;
  readonly #open: (place: Place) => Stream;
  readonly #on: StreamListener;
  readonly #channel: BroadcastChannel;
  #cursor: number;
  /** `#events` holds all that came after this one. */
  #since: number;
  #events: { id: number; event: ServerSentEvent }[] = [];
  /** While this tab leads. */
  #stream: Stream | undefined;
  /** Whose events this tab takes, having been told all that came before. */
  #leader: string | undefined;
  #connected = false;
  #losses = 0;
  #closed = false;
  #letGo: (() => void) | undefined;
  #queue = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    /** The same for all tabs of one end user. */
    key: string,
    { lastEventId, on }: Place,
    /** Opens the one stream, in the tab that leads. */
    open: (place: Place) => Stream,
  ) {
    this.#key = `foyer ${key}`;
    this.#open = open;
    this.#on = on;
    this.#cursor = this.#since = lastEventId;
    this.#channel = new BroadcastChannel(this.#key);
    this.#channel.onmessage = ({ data }: MessageEvent<Said>) => this.#hear(data);
    this.#waitForTurn();
    this.#ask();
  }

  reconnect(how?: { force: boolean }): void {
    if (this.#stream) {
      this.#stream.reconnect(how);
    } else {
      this.#say({ say: "reconnect" });
      this.#ask();
    }
  }

  close(): void {
    this.#stepDown();
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#queue.abort();
    this.#channel.close();
  }

  #waitForTurn(): void {
    this.#queue = new AbortController();
    this.#hold({ signal: this.#queue.signal });
  }

  #hold(how: LockOptions): void {
    const again = () => {
      if (this.#closed || how.signal?.aborted) return;
      this.#stepDown();
      this.#waitForTurn();
      this.#ask();
    };
    navigator.locks
      .request(this.#key, how, () => this.#lead())
      // Aborted: another tab took over, for this one did not answer in time. Else no lock is to be had here.
      .then(again, (error: Error) => (error.name === "AbortError" ? again() : this.#lead()));
  }

  /** Settles when this tab no longer leads. */
  #lead(): Promise<void> | undefined {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#leader = this.#me;
    this.#say({ say: "led" });
    const on: StreamListener = {
      event: (event) => {
        this.#say({ say: "event", event });
        this.#take(event);
      },
      resync: (at) => {
        this.#say({ say: "resync", at });
        this.#restart(at);
      },
      connection: (connected) => {
        this.#say({ say: "connection", connected });
        this.#tellConnection(connected);
      },
      // Each tab has a token of its own, and finds out for itself.
      expired: this.#on.expired,
    };
    this.#stream = this.#open({ lastEventId: this.#cursor, on });
    return new Promise((resolve) => {
      this.#letGo = resolve;
    });
  }

  #stepDown(): void {
    if (!this.#stream) return;
    this.#stream.close();
    this.#stream = this.#leader = undefined;
    this.#say({ say: "left" });
    this.#letGo?.();
  }

  #hear(said: Said): void {
    if ("to" in said && said.to !== undefined && said.to !== this.#me) return;
    if (this.#stream) this.#answer(said);
    else if (said.say === "led" || said.say === "left") this.#ask();
    else this.#obey(said);
  }

  #obey(said: Said): void {
    if (said.say === "here") this.#leader = said.from;
    const mine = "to" in said && said.to !== undefined;
    if (!mine && said.from !== this.#leader) return;
    this.#watch(silence, () => this.#ask());
    if (said.say === "event") this.#take(said.event);
    if (said.say === "resync") this.#restart(said.at);
    if (said.say !== "connection" && said.say !== "here") return;
    this.#tellConnection(said.connected);
    if (said.connected || document.hidden) return;
    // The timers of a leader in the background run slowly, and somebody is looking at this tab.
    this.#watch(patience * Math.min(this.#losses, 10), () => this.reconnect());
  }

  /** What the leader does about another tab's words; one that has taken over ends its time. */
  #answer(said: Said): void {
    if (said.say === "led") {
      this.#stepDown();
      this.#ask();
    }
    if (said.say === "reconnect") this.#stream?.reconnect();
    if (said.say !== "ask") return;
    const { from: to, after } = said;
    if (after < this.#since) {
      this.#say({ say: "resync", to, at: this.#cursor });
    } else {
      for (const { id, event } of this.#events)
        if (id > after) this.#say({ say: "event", to, event });
    }
    this.#say({ say: "here", to, connected: this.#connected });
  }

  /** Until the leader has answered, nothing that it tells the others is taken: it could leave a gap. */
  #ask(): void {
    this.#leader = undefined;
    this.#say({ say: "ask", after: this.#cursor });
    this.#watch(patience, () => {
      this.#queue.abort();
      this.#hold({ steal: true });
    });
  }

  #watch(milliseconds: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, milliseconds);
  }

  #take(event: ServerSentEvent): void {
    if (event.id !== undefined) {
      const id = Number(event.id);
      if (id <= this.#cursor) return;
      this.#cursor = id;
      this.#events.push({ id, event });
      if (this.#events.length > kept) this.#since = this.#events.shift()?.id ?? id;
    }
    this.#on.event(event);
  }

  #restart(at: number): void {
    this.#cursor = this.#since = at;
    this.#events = [];
    this.#on.resync(at);
  }

  #tellConnection(connected: boolean): void {
    this.#connected = connected;
    this.#losses = connected ? 0 : this.#losses + 1;
    this.#on.connection(connected);
  }

  #say(words: Words): void {
    if (!this.#closed) this.#channel.postMessage({ ...words, from: this.#me } satisfies Said);
  }
}
