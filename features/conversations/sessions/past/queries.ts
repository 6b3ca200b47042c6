import "server-only";
import { run } from "@/db/client";
import type { Actor } from "@/features/members/actor";
import { mayAnswer } from "@/features/members/permissions";
import type { DeskEntry, PastSession } from "@/protocol/console-api";
import { listEntries } from "../../entries/queries";
import { toDeskEntries } from "../../entries/wire";
import { unknownChat } from "../queries";
import { findSessionSpan, listPastSessions as listPastSessionsStatement } from "./statements";

const pastShown = 20;
const linesShown = 500;

/** What the same customer had before this session, newest first. */
export async function listPastSessions(actor: Actor, sessionId: string): Promise<PastSession[]> {
  mayAnswer(actor);
  const parameters = [actor.organizationId, actor.id, sessionId, pastShown];
  const rows = await run(listPastSessionsStatement, parameters);
  return rows.map((row) => ({
    ...(row as PastSession),
    startedAt: Number(row.startedAt),
    endedAt: Number(row.endedAt),
  }));
}

/** The log of one session, oldest first, for a rep who knows its customer. */
export async function readSessionLog(actor: Actor, sessionId: string): Promise<DeskEntry[]> {
  mayAnswer(actor);
  const [span] = await run(findSessionSpan, [actor.organizationId, actor.id, sessionId]);
  if (!span) throw unknownChat();
  const lines = await listEntries(actor, String(span.conversationId), {
    direction: "FromStart",
    limit: linesShown,
    startTimestamp: Number(span.from),
    ...(span.to !== null && { endTimestamp: Number(span.to) }),
  });
  return toDeskEntries(lines.reverse());
}
