"use client";

import { useEffect, useState } from "react";
import { Notice } from "@/components/page/notice";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import type { DeskEntry, PastSession } from "@/protocol/console-api";
import { pastText } from "../ending-text";
import { momentText } from "../time-text";
import { transcript } from "../transcript";
import { useDesk } from "./desk-context";
import { TranscriptLine } from "./transcript-line";

type Read = readonly DeskEntry[] | "reading" | "failed";

/** The log of a session that is over, to be read. */
export function PastSessionDialog({
  session,
  onClose,
}: {
  session: PastSession;
  onClose: () => void;
}) {
  const desk = useDesk();
  const [entries, setEntries] = useState<Read>("reading");
  const { sessionId } = session;

  useEffect(() => {
    let left = false;
    void desk.readPast(sessionId).then((read) => !left && setEntries(read ?? "failed"));
    return () => {
      left = true;
    };
  }, [desk, sessionId]);

  return (
    <Dialog
      open
      wide
      onOpenChange={onClose}
      title={`Chat of ${momentText(session.startedAt)}`}
      description={`${session.channelLabel} · ${pastText(session)}`}
    >
      {entries === "reading" && <Skeleton className="h-9 w-3/5 rounded-xl" />}
      {entries === "failed" && (
        <Notice tone="warning" title="This chat could not be read. Close it, then try again." />
      )}
      {typeof entries === "object" && (
        <div
          role="log"
          aria-label="Past conversation"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className="flex max-h-[60vh] flex-col gap-3 overflow-y-auto [scrollbar-width:thin]"
        >
          {transcript(entries, [], "").map((line) => (
            <TranscriptLine key={line.key} line={line} last={false} conversationId={undefined} />
          ))}
        </div>
      )}
    </Dialog>
  );
}
