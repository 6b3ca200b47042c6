import { type RefObject, useEffect, useRef, useState } from "react";

/** What is pasted into the chat or dropped on it; whether something hovers over it. */
export function useIncomingFiles(
  beside: RefObject<HTMLElement | null>,
  add: (files: readonly File[]) => void,
): { dropping: boolean } {
  const [dropping, setDropping] = useState(false);
  const latest = useRef(add);
  useEffect(() => {
    latest.current = add;
  });
  useEffect(() => {
    const pane = beside.current?.closest<HTMLElement>("[data-conversation]");
    if (!pane) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const take = (event: Event, list: FileList | undefined) => {
      if (!list?.length) return;
      event.preventDefault();
      latest.current([...list]);
    };
    pane.addEventListener("paste", (event) => take(event, event.clipboardData?.files), { signal });
    pane.addEventListener(
      "dragover",
      (event) => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        setDropping(true);
      },
      { signal },
    );
    pane.addEventListener(
      "dragleave",
      ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && pane.contains(relatedTarget))) setDropping(false);
      },
      { signal },
    );
    pane.addEventListener(
      "drop",
      (event) => {
        setDropping(false);
        take(event, event.dataTransfer?.files);
      },
      { signal },
    );
    return () => leaving.abort();
  }, [beside]);
  return { dropping };
}
