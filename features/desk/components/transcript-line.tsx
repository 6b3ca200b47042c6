"use client";

import { clockText, dayText } from "../time-text";
import type { TranscriptLine as Line } from "../transcript";
import { MessageGroup } from "./message-group";
import { useNow } from "./use-now";

/** One line of a log: a day, something that happened, or messages in a row; `last` of ours says how far it came. */
export function TranscriptLine({
  line,
  last,
  conversationId,
}: {
  line: Line;
  last: boolean;
  conversationId: string | undefined;
}) {
  const now = useNow();
  if (line.kind === "group") {
    return <MessageGroup group={line} last={last} conversationId={conversationId} />;
  }

  return (
    <p className="py-1 text-center text-caption text-muted">
      {line.kind === "day" ? dayText(line.at, now) : `${line.text} · ${clockText(line.at)}`}
    </p>
  );
}
