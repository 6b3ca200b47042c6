import "server-only";
import { readHeads, readWholeLog } from "@/features/conversations/entries/queries";
import { toDeskEntries } from "@/features/conversations/entries/wire";
import { type Actor, systemActor } from "@/features/members/actor";
import { getPresence } from "@/features/routing/presence/queries";
import { doorbell, type Rings } from "@/lib/doorbell";
import { log } from "@/lib/log";
import { once } from "@/lib/slot";
import type { ConsoleEventName, ConsoleEvents } from "@/protocol/console-api";
import { findPlacedSession, getDesk, listQueueMemberIds } from "./queries";

/** One open console: who looks, and where its events go. */
export interface DeskViewer {
  readonly actor: Actor;
  send<Name extends ConsoleEventName>(name: Name, event: ConsoleEvents[Name]): void;
}

const compareSeconds = 20;

/** What a viewer's desk shows now: each session with its end user. */
type Seen = Map<string, string>;

/**
 * All open consoles of one organization on this node. What rings is read once,
 * and handed to those whose desk shows it: chats waiting in their queues, and theirs.
 */
class DeskWatch {
  readonly #viewers = new Map<DeskViewer, Seen>();
  /** Last line handed on, by end user. */
  readonly #cursors = new Map<string, number>();
  readonly #stopListening: (() => void)[];
  readonly #reader: Actor;
  #queue = Promise.resolve();
  #comparedAt = Date.now();

  constructor(readonly organizationId: string) {
    this.#reader = systemActor(organizationId, "desk");
    const bell = doorbell();
    this.#stopListening = [
      bell.listen("entry", organizationId, (ring) => this.#later(() => this.#readEntries(ring))),
      bell.listen("work", organizationId, (ring) => this.#later(() => this.#readSession(ring))),
      bell.listen("presence", organizationId, (ring) =>
        this.#later(() => this.#readPresence(ring)),
      ),
      bell.listen("typing", organizationId, (ring) => this.#showTyping(ring)),
      bell.listen("configuration", organizationId, () => this.#later(() => this.#showAnew())),
    ];
  }

  /** In turn with what rings, so that nothing is handed on before its snapshot. */
  async add(viewer: DeskViewer): Promise<void> {
    await this.#inTurn(() => {
      this.#viewers.set(viewer, new Map());
      return this.#show(viewer);
    });
  }

  async #show(viewer: DeskViewer): Promise<void> {
    const desk = await getDesk(viewer.actor);
    const seen = this.#viewers.get(viewer);
    if (!seen) return;
    seen.clear();
    for (const session of [...desk.waiting, ...desk.mySessions]) {
      seen.set(session.sessionId, session.endUserId);
      this.#follow(session);
    }
    viewer.send("snapshot", desk);
  }

  /** A queue may have other members now: what waits in it comes and goes with them. */
  async #showAnew(): Promise<void> {
    for (const viewer of [...this.#viewers.keys()]) await this.#show(viewer);
  }

  /** True when nobody looks any more. */
  remove(viewer: DeskViewer): boolean {
    this.#viewers.delete(viewer);
    if (this.#viewers.size > 0) return false;
    for (const stop of this.#stopListening) stop();
    return true;
  }

  /** Rings may be lost; now and then the log itself says how far it goes. */
  compare(now: number): void {
    if (now - this.#comparedAt < compareSeconds * 1000) return;
    this.#comparedAt = now;
    this.#later(async () => {
      const heads = await readHeads(this.#reader, [...this.#shownEndUsers()]);
      for (const [endUserId, seq] of heads) await this.#readEntries({ endUserId, seq });
    });
  }

  #later(work: () => Promise<void>): void {
    this.#inTurn(work).catch((error: unknown) =>
      log().warn({ err: error }, "a console could not be told of a change"),
    );
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => {});
    return done;
  }

  #follow({ endUserId, lastSeq }: { endUserId: string; lastSeq: number }): void {
    if (!this.#cursors.has(endUserId)) this.#cursors.set(endUserId, lastSeq);
  }

  #viewersOf(endUserId: string): DeskViewer[] {
    const those: DeskViewer[] = [];
    for (const [viewer, seen] of this.#viewers) {
      for (const shown of seen.values()) {
        if (shown !== endUserId) continue;
        those.push(viewer);
        break;
      }
    }
    return those;
  }

  #shownEndUsers(): Set<string> {
    return new Set([...this.#viewers.values()].flatMap((seen) => [...seen.values()]));
  }

  async #readEntries({ endUserId, seq }: { endUserId: string; seq: number }): Promise<void> {
    const viewers = this.#viewersOf(endUserId);
    if (viewers.length === 0) {
      this.#cursors.delete(endUserId);
      return;
    }
    const after = this.#cursors.get(endUserId) ?? seq - 1;
    if (seq <= after) return;
    const lines = await readWholeLog(this.#reader, { endUserId, after, limit: 200 });
    for (const line of lines) {
      const { conversationId, seq } = line;
      for (const entry of toDeskEntries([line])) {
        for (const viewer of viewers)
          viewer.send("entry", { endUserId, conversationId, seq, entry });
      }
      this.#cursors.set(endUserId, line.seq);
    }
  }

  /** Those whose desk shows it now, and those whose desk showed it until now. */
  async #readSession({ sessionId }: Pick<Rings["work"], "sessionId">): Promise<void> {
    const placed = await findPlacedSession(this.#reader, sessionId);
    if (!placed) return;
    const { session, workStatus, memberId, queueId, offeredTo } = placed;
    const isWaiting = workStatus === "waiting";
    const inQueue =
      isWaiting && queueId ? await listQueueMemberIds(this.#reader, queueId) : undefined;
    for (const [viewer, seen] of this.#viewers) {
      const offered = isWaiting && offeredTo === viewer.actor.id;
      const waiting = offered || (inQueue?.has(viewer.actor.id) ?? false);
      const mine = memberId === viewer.actor.id;
      const shows = waiting || (mine && workStatus !== "waiting" && workStatus !== "closed");
      if (!shows && !seen.has(sessionId)) continue;
      viewer.send("session", { ...session, waiting, mine });
      if (shows) seen.set(sessionId, session.endUserId);
      else seen.delete(sessionId);
      if (shows) this.#follow(session);
    }
  }

  async #readPresence({ memberId }: Rings["presence"]): Promise<void> {
    for (const viewer of this.#viewers.keys()) {
      if (viewer.actor.id !== memberId) continue;
      viewer.send("presence", { presence: await getPresence(viewer.actor) });
    }
  }

  #showTyping({ endUserId, conversationId, fromCustomer, typing }: Rings["typing"]): void {
    if (!fromCustomer) return;
    for (const viewer of this.#viewersOf(endUserId)) {
      viewer.send("typing", { endUserId, conversationId, typing });
    }
  }
}

const watches = () => once("desk watches", () => new Map<string, DeskWatch>());

/** Snapshot first, then what changes, until the returned function is called. */
export async function watchDesk(viewer: DeskViewer): Promise<() => void> {
  const { organizationId } = viewer.actor;
  const watch = watches().get(organizationId) ?? new DeskWatch(organizationId);
  watches().set(organizationId, watch);
  const stop = () => {
    if (watch.remove(viewer) && watches().get(organizationId) === watch) {
      watches().delete(organizationId);
    }
  };
  await watch.add(viewer).catch((error: unknown) => {
    stop();
    throw error;
  });
  return stop;
}

export function compareDesks(now = Date.now()): void {
  for (const watch of watches().values()) watch.compare(now);
}
