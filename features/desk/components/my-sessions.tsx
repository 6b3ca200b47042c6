"use client";

import { useDesk, useDeskState } from "./desk-context";
import { SessionRow } from "./session-row";
import { WorkSection } from "./work-section";

/** The chats this rep accepted, in that order; ended ones stay until cleared. */
export function MySessions() {
  const desk = useDesk();
  const { member, mine, sessions, openId, unread } = useDeskState();
  const rows = mine.flatMap((id) => sessions[id] ?? []);
  const ended = rows.some(({ sessionId, status }) => status === "Ended" && sessionId !== openId);

  return (
    <WorkSection
      title="My sessions"
      count={rows.length}
      action={
        ended && (
          <button
            type="button"
            className="rounded-sm text-caption text-muted transition-colors hover:text-ink coarse:py-3"
            onClick={desk.clearEnded}
          >
            Clear ended
          </button>
        )
      }
      empty={member && rows.length === 0 && "Chats you accept appear here."}
    >
      {rows.map((session) => (
        <SessionRow
          key={session.sessionId}
          session={session}
          open={session.sessionId === openId}
          unread={unread[session.sessionId] ?? 0}
        />
      ))}
    </WorkSection>
  );
}
