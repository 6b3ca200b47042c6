"use client";

import { Drawing } from "@/components/page/drawing";
import type { DeskSession } from "@/protocol/console-api";
import { Composer } from "./composer";
import { ConversationHeader } from "./conversation-header";
import { ConversationLog } from "./conversation-log";
import { EndedNote } from "./ended-note";
import { FootNote } from "./foot-note";

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
    <div data-conversation className="relative flex min-h-0 min-w-0 flex-1 flex-col">
      <ConversationHeader session={session} {...header} />
      <ConversationLog session={session} />
      <Foot session={session} />
    </div>
  );
}

/** Where the message is written, or why none can be now. */
function Foot({ session }: { session: DeskSession }) {
  if (session.status === "Ended") return <EndedNote session={session} />;
  if (session.consentStatus === "OptedOut") {
    return (
      <FootNote title="This customer opted out">
        Nothing can be sent until they opt in again or write to you.
      </FootNote>
    );
  }
  if (session.status !== "Inactive") return <Composer session={session} />;
  return (
    <FootNote title="This chat is inactive">
      It comes back to you when the customer writes again.
    </FootNote>
  );
}
