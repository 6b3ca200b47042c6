"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { DeskSession } from "@/protocol/console-api";
import { useDesk } from "./desk-context";
import { Elapsed } from "./elapsed";
import { moveWithinList } from "./move-within-list";

export function WaitingRow({ session }: { session: DeskSession }) {
  const desk = useDesk();
  const [pending, setPending] = useState(false);

  async function accept() {
    setPending(true);
    await desk.accept(session.sessionId);
    setPending(false);
  }

  return (
    <li>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, not the facts of a chat */}
      <div
        role="group"
        aria-label={session.customerName}
        className="h-21 rounded-lg px-2 py-2 coarse:h-25"
      >
        <div className="flex items-baseline gap-2">
          <span className="min-w-0 flex-1 truncate text-ui font-medium">
            {session.customerName}
          </span>
          <span className="text-caption text-muted">
            <span className="sr-only">Waiting for </span>
            <Elapsed since={session.requestedAt} />
          </span>
        </div>
        <p className="truncate text-ui text-muted">
          {session.lastMessage?.text ?? "No message yet"}
        </p>
        <div className="mt-0.5 flex items-center gap-2">
          <p className="min-w-0 flex-1 truncate text-caption text-faint">{whereFrom(session)}</p>
          <Button
            data-row
            size="small"
            pending={pending}
            onClick={() => void accept()}
            onKeyDown={moveWithinList}
          >
            Accept
          </Button>
        </div>
      </div>
    </li>
  );
}

/** "Sample Web · Support" */
export function whereFrom({ deploymentLabel, channelLabel, queueLabel }: DeskSession): string {
  return [...new Set([deploymentLabel || channelLabel, queueLabel])].filter(Boolean).join(" · ");
}
