import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

const nearEnd = 80;

/**
 * Keeps the end of a log in sight while the reader is there. Elsewhere nothing
 * moves under the reader: new lines are only announced (`missed`), and older
 * ones in front push the reading position along.
 */
export function useFollowEnd(
  scroller: RefObject<HTMLElement | null>,
  { first, last, mine }: { first: string | undefined; last: string | undefined; mine: boolean },
) {
  const follows = useRef(true);
  const shown = useRef({ first, last, height: 0 });
  const [missed, setMissed] = useState(false);

  function toEnd(): void {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
    setMissed(false);
  }

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const before = shown.current;
    shown.current = { first, last, height: element.scrollHeight };
    const fresh = last !== before.last;
    if (follows.current || (fresh && mine)) toEnd();
    else if (fresh) setMissed(true);
    else if (first !== before.first) element.scrollTop += element.scrollHeight - before.height;
  });

  // A growing composer or a touch keyboard takes room from the log.
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (follows.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);

  return {
    missed,
    toEnd,
    /** For the log's scroll event. */
    watch(): void {
      const element = scroller.current;
      if (!element || element.clientHeight === 0) return;
      follows.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearEnd;
      if (follows.current) setMissed(false);
    },
  };
}
