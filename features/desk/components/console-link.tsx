"use client";

import { useEffect, useState } from "react";
import { TopBarLink } from "@/components/page/top-bar-link";
import { type Attention, consoleApiPath } from "@/protocol/console-api";

const everySeconds = 20;

/**
 * Leads to the Console from other pages, and counts the chats that wait there. Each look is also a
 * sign that its person is here, so that they stay as present as they chose to be.
 */
export function ConsoleLink() {
  const waiting = useWaiting();
  const chats = waiting === 1 ? "1 chat is waiting" : `${waiting} chats are waiting`;

  return (
    <TopBarLink
      label="Console"
      href="/console"
      description={waiting > 0 ? chats : undefined}
      badge={
        waiting > 0 && (
          <span
            aria-hidden
            className="ml-1.5 h-4.5 min-w-4.5 rounded-full bg-accent px-1 text-center text-caption leading-4.5 font-semibold text-on-accent tabular-nums"
          >
            {waiting > 99 ? "99+" : waiting}
          </span>
        )
      }
    />
  );
}

/** Nothing waits for somebody who is offline: the Console shows them nothing either. */
function useWaiting(): number {
  const [waiting, setWaiting] = useState(0);

  useEffect(() => {
    async function look() {
      const response = await fetch(`${consoleApiPath}/presence/signs`, { method: "POST" });
      if (!response.ok) return;
      const attention: Attention = await response.json();
      setWaiting(attention.presence === "offline" ? 0 : attention.waiting);
    }
    // A look that fails is followed by the next.
    const attempt = () => void look().catch(() => {});
    attempt();
    const timer = setInterval(attempt, everySeconds * 1000);
    return () => clearInterval(timer);
  }, []);
  return waiting;
}
