import "server-only";
import { run } from "@/db/client";
import type { Actor } from "@/features/members/actor";
import { mayAnswer } from "@/features/members/permissions";
import { getPresence } from "@/features/routing/presence/queries";
import type { Desk, DeskSession } from "@/protocol/console-api";
import { messageText } from "@/protocol/message-text";
import type { WorkItemStatus } from "@/protocol/work-item";
import {
  countWaitingFor as countWaitingForStatement,
  readDeskSession as readDeskSessionStatement,
  readDeskSessions,
  readInQueue,
  readQueueMembers,
} from "./statements";

/** A session with whose it is now. */
export type PlacedSession = {
  session: DeskSession;
  workStatus: WorkItemStatus;
  memberId: string | null;
  queueId: string | null;
  /** The only rep to whom it is offered. */
  offeredTo: string | null;
};

/** What the console shows at once. */
export async function getDesk(actor: Actor): Promise<Desk> {
  mayAnswer(actor);
  const rows = await run(readDeskSessions, [actor.organizationId, actor.id]);
  const [queued] = await run(readInQueue, [actor.organizationId, actor.id]);
  const placed = rows.map(placedOf);
  const sessions = (...statuses: WorkItemStatus[]) =>
    placed.filter(({ workStatus }) => statuses.includes(workStatus)).map(({ session }) => session);
  return {
    member: { id: actor.id, name: actor.name },
    presence: await getPresence(actor),
    inQueue: queued?.inQueue === true,
    waiting: sessions("waiting"),
    mySessions: sessions("accepted", "parked"),
  };
}

/** How many chats a rep could accept now. */
export async function countWaitingFor(actor: Actor): Promise<number> {
  const [row] = await run(countWaitingForStatement, [actor.organizationId, actor.id]);
  return Number(row?.waiting ?? 0);
}

export async function findPlacedSession(
  actor: Actor,
  sessionId: string,
): Promise<PlacedSession | undefined> {
  const [row] = await run(readDeskSessionStatement, [actor.organizationId, sessionId]);
  return row && placedOf(row);
}

/** Ids of the members whose desk shows what waits in a queue. */
export async function listQueueMemberIds(actor: Actor, queueId: string): Promise<Set<string>> {
  const rows = await run(readQueueMembers, [actor.organizationId, queueId]);
  return new Set(rows.map(({ memberId }) => String(memberId)));
}

type Row = Record<string, unknown>;
type Named = DeskSession & Omit<PlacedSession, "session">;

/** Drivers give big integers as text; checks in the tables keep the words to their lists. */
function placedOf(row: Row): PlacedSession {
  const { workStatus, memberId, queueId, offeredTo, ...session } = row as Named;
  return {
    workStatus,
    memberId,
    queueId,
    offeredTo,
    session: {
      ...session,
      lastSeq: Number(row.lastSeq),
      requestedAt: Number(row.requestedAt),
      acceptedAt: row.acceptedAt === null ? null : Number(row.acceptedAt),
      endedAt: row.endedAt === null ? null : Number(row.endedAt),
      lastMessage: typeof row.lastMessage === "string" ? readLastMessage(row.lastMessage) : null,
    },
  };
}

function readLastMessage(json: string): DeskSession["lastMessage"] {
  const { message, at, fromCustomer } = JSON.parse(json);
  return { text: messageText(message), at, fromCustomer };
}
