"use client";

import { ArrowDown } from "lucide-react";
import { useEffect } from "react";
import { Notice } from "@/components/page/notice";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { DeskSession } from "@/protocol/console-api";
import { transcript } from "../transcript";
import { useDesk, useDeskState } from "./desk-context";
import { TranscriptLine } from "./transcript-line";
import { TypingDots } from "./typing-dots";
import { useNow } from "./use-now";
import { useStickyBottom } from "./use-sticky-bottom";

export function ConversationLog({ session }: { session: DeskSession }) {
  const desk = useDesk();
  const { logs, outgoing, member, attending } = useDeskState();
  const { conversationId, customerName } = session;
  const log = logs[conversationId];
  const own = outgoing.filter((message) => message.conversationId === conversationId);
  const lines = transcript(log?.entries ?? [], own, member?.name ?? "");
  const last = lines.at(-1);
  const lastOwn = lines.findLast(
    (line) => line.kind === "group" && !line.fromCustomer && !line.automatic,
  );
  const { scroller, below, toBottom } = useStickyBottom(
    last ? `${last.key} ${last.kind === "group" ? last.messages.length : ""}` : "",
    last?.kind === "group" && !last.fromCustomer,
  );
  const inSight = attending && !below;
  const entries = log?.entries;
  // biome-ignore lint/correctness/useExhaustiveDependencies: new lines are looked at anew
  useEffect(() => desk.acknowledge(session, inSight), [desk, session, inSight, entries]);
  const unread = log === undefined || (log.readTo < 0 && log.reading !== "failed");

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={scroller}
        role="log"
        aria-label="Conversation"
        aria-busy={unread}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto px-4 [scrollbar-width:thin] -outline-offset-2!"
      >
        <div className="mx-auto flex min-h-full max-w-190 flex-col justify-end gap-3 py-4">
          {unread && <Placeholder />}
          {log?.reading === "failed" && (
            <Notice
              tone="warning"
              title="These messages could not be read."
              action={
                <Button size="small" onClick={() => void desk.readLog(conversationId)}>
                  Read again
                </Button>
              }
            />
          )}
          {lines.map((line) => (
            <TranscriptLine
              key={line.key}
              line={line}
              last={line === lastOwn}
              conversationId={conversationId}
            />
          ))}
          {log && session.status !== "Ended" && (
            <Typing name={customerName} until={log.typingUntil} />
          )}
        </div>
      </div>
      {below && (
        <Button
          className="absolute! bottom-3 left-1/2 -translate-x-1/2 rounded-full shadow-menu"
          onClick={toBottom}
        >
          <ArrowDown aria-hidden />
          New messages
        </Button>
      )}
    </div>
  );
}

function Typing({ name, until }: { name: string; until: number }) {
  return useNow() < until && <TypingDots label={`${name} is typing`} />;
}

function Placeholder() {
  return (
    <div className="space-y-3">
      <Skeleton className="h-9 w-3/5 rounded-xl" />
      <Skeleton className="ml-auto h-9 w-2/5 rounded-xl" />
      <Skeleton className="h-9 w-1/2 rounded-xl" />
    </div>
  );
}
