"use client";

import { Drawing } from "@/components/page/drawing";
import type { DeskSession } from "@/protocol/console-api";
import { Composer } from "./composer";
import { ConversationHeader } from "./conversation-header";
import { ConversationLog } from "./conversation-log";
import { EndedNote } from "./ended-note";

/** The middle pane: one chat, or a place where one would be. */
export function ConversationPane({
  session,
  ...header
}: {
  session: DeskSession | undefined;
  narrow: boolean;
  detailsOpen: boolean;
  onToggleDetails: () => void;
}) {
  if (!session) {
    return (
      <div className="grid min-w-0 flex-1 place-items-center p-6 max-md:hidden">
        <div className="flex max-w-[44ch] flex-col items-center pb-14 text-center">
          <Drawing name="generic" />
          <h2 className="mt-4 text-section">No chat open</h2>
          <p className="mt-1 text-ui text-muted">
            Accept a chat from the line, or open one of your sessions.
          </p>
        </div>
      </div>
    );
  }

  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <ConversationHeader session={session} {...header} />
      <ConversationLog session={session} />
      {session.status === "Ended" ? (
        <EndedNote session={session} />
      ) : (
        <Composer session={session} />
      )}
    </div>
  );
}
