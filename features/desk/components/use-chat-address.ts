"use client";

import { useEffect } from "react";
import { useDesk, useDeskState } from "./desk-context";

const parameter = "chat";

/** The address carries the open chat, so that reload and the browser's back button keep it. */
export function useChatAddress(): void {
  const desk = useDesk();
  const { openId, member } = useDeskState();
  const ready = member !== undefined;

  useEffect(() => {
    if (!ready) return;
    function follow() {
      const id = addressed();
      desk.open(id && desk.read().mine.includes(id) ? id : undefined);
    }
    follow();
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, [ready, desk]);

  useEffect(() => {
    if (!ready || openId === addressed()) return;
    history.pushState(null, "", openId ? `?${parameter}=${openId}` : location.pathname);
  }, [ready, openId]);
}

function addressed(): string | undefined {
  return new URLSearchParams(location.search).get(parameter) ?? undefined;
}
