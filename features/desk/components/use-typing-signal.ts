"use client";

import { useEffect, useRef } from "react";
import { typingSeconds } from "@/protocol/limits";

const refreshMilliseconds = 3000;

/** Turns key strokes into "started" at most every three seconds, and "stopped" after a rest. */
export function useTypingSignal(say: (typing: boolean) => void): {
  touch: () => void;
  stop: () => void;
  /** A message was sent, which ends the typing by itself. */
  forget: () => void;
} {
  const saidAt = useRef(0);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latestStop = useRef(stop);
  latestStop.current = stop;
  useEffect(() => () => latestStop.current(), []);

  function touch() {
    clearTimeout(rest.current);
    rest.current = setTimeout(stop, typingSeconds * 1000);
    if (Date.now() - saidAt.current < refreshMilliseconds) return;
    saidAt.current = Date.now();
    say(true);
  }

  function stop() {
    if (saidAt.current) say(false);
    forget();
  }

  function forget() {
    clearTimeout(rest.current);
    saidAt.current = 0;
  }

  return { touch, stop, forget };
}
