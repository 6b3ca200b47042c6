"use client";

import { classNames } from "@/components/ui/class-names";
import type { DeskSession } from "@/protocol/console-api";
import { endingText } from "../ending-text";
import { briefText } from "../time-text";
import { useDesk } from "./desk-context";
import { Elapsed } from "./elapsed";
import { moveWithinList } from "./move-within-list";
import { useNow } from "./use-now";
import { whereFrom } from "./waiting-row";

export function SessionRow({
  session,
  open,
  unread,
}: {
  session: DeskSession;
  open: boolean;
  unread: number;
}) {
  const desk = useDesk();
  const { sessionId, customerName, lastMessage, status } = session;
  const ended = status === "Ended";

  return (
    <li>
      <button
        type="button"
        data-row
        aria-current={open || undefined}
        onClick={() => desk.open(sessionId)}
        onKeyDown={moveWithinList}
        className={classNames(
          "block w-full rounded-lg px-2 py-2 text-left transition-colors hover:bg-hover aria-[current]:bg-active",
          ended && "text-muted",
        )}
      >
        <span className="flex items-baseline gap-2">
          <span
            className={classNames(
              "min-w-0 flex-1 truncate text-ui",
              unread > 0 ? "font-semibold" : "font-medium",
            )}
          >
            {customerName}
          </span>
          <Since session={session} />
        </span>
        <span className="flex items-center gap-2">
          <span
            className={classNames(
              "min-w-0 flex-1 truncate text-ui",
              unread > 0 ? "text-ink" : "text-muted",
            )}
          >
            {lastMessage && !lastMessage.fromCustomer && "You: "}
            {lastMessage?.text ?? "No message yet"}
          </span>
          {unread > 0 && (
            <span className="h-5 min-w-5 shrink-0 rounded-full bg-accent px-1.5 text-center text-caption leading-5 font-semibold text-on-accent tabular-nums">
              {unread > 99 ? "99+" : unread}
              <span className="sr-only"> unread</span>
            </span>
          )}
        </span>
        <span className="mt-0.5 block truncate text-caption text-muted">
          {ended ? endingText(session) : whereFrom(session)}
        </span>
      </button>
    </li>
  );
}

/** How long the customer waits for an answer, or when the last word was. */
function Since({ session }: { session: DeskSession }) {
  const now = useNow();
  const { lastMessage, status, acceptedAt, requestedAt } = session;
  if (status === "Ended" || status === "Inactive") {
    return <span className="text-caption text-muted">{status}</span>;
  }

  return (
    <span className="text-caption text-muted">
      {lastMessage?.fromCustomer ? (
        <>
          <span className="sr-only">Waiting for </span>
          <Elapsed since={lastMessage.at} />
        </>
      ) : (
        briefText(lastMessage?.at ?? acceptedAt ?? requestedAt, now)
      )}
    </span>
  );
}
