"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import type { PastSession } from "@/protocol/console-api";
import { pastText } from "../ending-text";
import { momentText } from "../time-text";

const PastSessionDialog = dynamic(() =>
  import("./past-session-dialog").then((module) => module.PastSessionDialog),
);

/** What the customer had before this chat: each opens its log. */
export function PastSessions({ past }: { past: readonly PastSession[] }) {
  const [open, setOpen] = useState<PastSession>();

  return (
    <section className="mt-5 border-t border-line pt-5">
      <h3 className="mb-3 text-ui font-medium">Past conversations</h3>
      {past.length === 0 && <p className="text-ui text-muted">This is the first.</p>}
      <ul className="-mx-2 space-y-0.5">
        {past.map((session) => (
          <li key={session.sessionId}>
            <button
              type="button"
              onClick={() => setOpen(session)}
              className="block w-full rounded-lg px-2 py-1.5 text-left transition-colors hover:bg-hover"
            >
              <span className="block text-ui font-medium">{momentText(session.startedAt)}</span>
              <span className="block text-caption text-muted">{pastText(session)}</span>
            </button>
          </li>
        ))}
      </ul>
      {open && <PastSessionDialog session={open} onClose={() => setOpen(undefined)} />}
    </section>
  );
}
