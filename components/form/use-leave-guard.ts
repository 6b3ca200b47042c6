"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

/**
 * While `dirty`, links and the back button ask first, and the browser asks before the tab closes.
 * `asked` says that somebody wants to leave; `go` lets them, `stay` does not.
 */
export function useLeaveGuard(dirty: boolean) {
  const router = useRouter();
  const [leave, setLeave] = useState<() => void>();
  const guard = useRef<AbortController>(undefined);

  useEffect(() => {
    if (!dirty) return;
    const stop = new AbortController();
    const { signal } = stop;
    guard.current = stop;

    // Capturing on the window comes before every link's own listener.
    addEventListener(
      "click",
      (event) => {
        const href = innerHref(event);
        if (!href) return;
        event.preventDefault();
        event.stopPropagation();
        setLeave(() => () => router.push(href));
      },
      { capture: true, signal },
    );
    addEventListener("beforeunload", (event) => event.preventDefault(), { signal });
    // Back and forward can be stopped only where the browser has the Navigation API.
    if ("navigation" in window) {
      navigation.addEventListener(
        "navigate",
        (event) => {
          if (event.navigationType !== "traverse" || !event.cancelable) return;
          event.preventDefault();
          const { key } = event.destination;
          setLeave(() => () => navigation.traverseTo(key));
        },
        { signal },
      );
    }
    return () => stop.abort();
  }, [dirty, router]);

  return {
    asked: leave !== undefined,
    stay: () => setLeave(undefined),
    go() {
      setLeave(undefined);
      guard.current?.abort();
      leave?.();
    },
  };
}

/** Where an ordinary click leads within this site, if it leads to another page. */
function innerHref(event: MouseEvent): string | undefined {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return;
  const link =
    event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[href]");
  if (!link || link.target === "_blank" || link.hasAttribute("download")) return;
  if (link.origin !== location.origin) return;
  if (link.pathname === location.pathname && link.search === location.search) return;
  return link.pathname + link.search + link.hash;
}
