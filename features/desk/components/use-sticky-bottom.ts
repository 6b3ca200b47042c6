"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";

const nearBottom = 80;

/**
 * Keeps a scrolled log at its end while the reader is there, and says when something
 * came below while they were not. `own`: the reader wrote it, so it is always shown.
 */
export function useStickyBottom(
  lastKey: string,
  own: boolean,
): { scroller: RefObject<HTMLDivElement | null>; below: boolean; toBottom: () => void } {
  const scroller = useRef<HTMLDivElement>(null);
  const sticks = useRef(true);
  const [seenKey, setSeenKey] = useState(lastKey);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    function onScroll() {
      if (!element) return;
      sticks.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearBottom;
      if (sticks.current) setSeenKey(currentKey.current);
    }
    const resized = new ResizeObserver(() => {
      if (sticks.current) element.scrollTop = element.scrollHeight;
    });
    element.addEventListener("scroll", onScroll, { passive: true });
    resized.observe(element);
    for (const child of element.children) resized.observe(child);
    return () => {
      element.removeEventListener("scroll", onScroll);
      resized.disconnect();
    };
  }, []);

  const currentKey = useRef(lastKey);
  useLayoutEffect(() => {
    currentKey.current = lastKey;
    if (!sticks.current && !own) return;
    sticks.current = true;
    setSeenKey(lastKey);
    if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
  }, [lastKey, own]);

  return {
    scroller,
    below: seenKey !== lastKey,
    toBottom: () => {
      scroller.current?.scrollTo({ top: scroller.current.scrollHeight, behavior: "smooth" });
    },
  };
}
