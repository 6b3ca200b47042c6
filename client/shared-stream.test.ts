import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { StreamListener } from "./event-stream";
import { SharedStream } from "./shared-stream";

type Waiting = { run: () => unknown; grant: () => void; refuse: (error: Error) => void };

/** As much of a browser's locks as one name needs. */
class PlainLocks {
  #holder: Waiting | undefined;
  #queue: Waiting[] = [];

  request(_name: string, { steal, signal }: LockOptions, run: () => unknown): Promise<void> {
    return new Promise((resolve, refuse) => {
      const one: Waiting = { run, grant: resolve, refuse };
      signal?.addEventListener("abort", () => {
        this.#queue = this.#queue.filter((waiting) => waiting !== one);
        refuse(new DOMException("Given up", "AbortError"));
      });
      if (steal) {
        this.#holder?.refuse(new DOMException("Stolen", "AbortError"));
        this.#hold(one);
      } else {
        this.#queue.push(one);
        this.#next();
      }
    });
  }

  #next(): void {
    if (!this.#holder) this.#hold(this.#queue.shift());
  }

  #hold(one: Waiting | undefined): void {
    this.#holder = one;
    void Promise.resolve()
      .then(() => one?.run())
      .then(() => {
        one?.grant();
        if (this.#holder !== one) return;
        this.#holder = undefined;
        if (this.#queue.length > 0) this.#next();
      });
  }
}

let tabs: SharedStream[];
/** Each stream that a tab opened, in order. */
let opened: { tab: string; after: number; on: StreamListener; closed: boolean }[];
let name: string;

beforeEach(() => {
  tabs = [];
  opened = [];
  name = `test ${Math.random()}`;
  vi.stubGlobal("navigator", { locks: new PlainLocks() });
  vi.stubGlobal("document", { hidden: false });
});
afterEach(() => {
  for (const tab of tabs) tab.close();
  vi.unstubAllGlobals();
});

function aTab(tab: string, lastEventId = 0) {
  const told: string[] = [];
  const on: StreamListener = {
    event: ({ data }) => told.push(data),
    resync: (at) => told.push(`resync ${at}`),
    connection: (connected) => told.push(connected ? "connected" : "lost"),
    expired() {},
  };
  const shared = new SharedStream(name, { lastEventId, on }, (place) => {
    const stream = { tab, after: place.lastEventId, on: place.on, closed: false };
    opened.push(stream);
    return {
      reconnect() {},
      close() {
        stream.closed = true;
      },
    };
  });
  tabs.push(shared);
  return { shared, told };
}

/** What the server sends over the stream that was opened last. */
function comes(...ids: (number | undefined)[]): void {
  for (const id of ids) {
    const data = id === undefined ? "typing" : `event ${id}`;
    opened.at(-1)?.on.event({ event: "e", data, id: id === undefined ? undefined : String(id) });
  }
}

async function aLeader(tab = "first", lastEventId = 0) {
  const leader = aTab(tab, lastEventId);
  await vi.waitFor(() => expect(opened.at(-1)?.tab).toBe(tab));
  opened.at(-1)?.on.connection(true);
  return leader;
}

test("a tab that comes later is told what came after its own position, then what is new", async () => {
  const first = await aLeader();
  comes(1, 2, 3);
  const second = aTab("second", 1);
  await vi.waitFor(() => expect(second.told).toEqual(["event 2", "event 3", "connected"]));
  comes(4, undefined);
  const all = ["connected", "event 1", "event 2", "event 3", "event 4", "typing"];
  expect(first.told).toEqual(all);
  await vi.waitFor(() => expect(second.told.slice(3)).toEqual(["event 4", "typing"]));
  expect(opened).toHaveLength(1);
});

test("one whose position is older than what is remembered reads the log again", async () => {
  await aLeader("first", 10);
  comes(11);
  const second = aTab("second", 5);
  await vi.waitFor(() => expect(second.told).toEqual(["resync 11", "connected"]));
  comes(12);
  await vi.waitFor(() => expect(second.told.at(-1)).toBe("event 12"));
});

test("when the one that leads closes, another goes on after the last event that it has seen", async () => {
  const first = await aLeader();
  const others = [aTab("second"), aTab("third")];
  for (const { told } of others) await vi.waitFor(() => expect(told).toEqual(["connected"]));
  comes(1, 2);
  for (const { told } of others) await vi.waitFor(() => expect(told).toHaveLength(3));
  first.shared.close();
  await vi.waitFor(() => expect(opened).toHaveLength(2));
  expect(opened[0]?.closed).toBe(true);
  expect(opened[1]?.after).toBe(2);
  comes(1, 2, 3);
  for (const { told } of others) {
    await vi.waitFor(() =>
      expect(told.filter((line) => line !== "connected").at(-1)).toBe("event 3"),
    );
    expect(told.filter((line) => line.startsWith("event"))).toEqual([
      "event 1",
      "event 2",
      "event 3",
    ]);
  }
});

test("a resync of the stream reaches every tab, and its position holds for all", async () => {
  const first = await aLeader();
  const second = aTab("second");
  await vi.waitFor(() => expect(second.told).toEqual(["connected"]));
  comes(7);
  opened[0]?.on.resync(3);
  comes(4);
  const all = ["connected", "event 7", "resync 3", "event 4"];
  expect(first.told).toEqual(all);
  await vi.waitFor(() => expect(second.told).toEqual(all));
});

test("where no lock is to be had a tab reads for itself", async () => {
  const refused = () => Promise.reject(new DOMException("Not here", "SecurityError"));
  vi.stubGlobal("navigator", { locks: { request: refused } });
  const first = await aLeader();
  comes(1);
  expect(first.told).toEqual(["connected", "event 1"]);
});
