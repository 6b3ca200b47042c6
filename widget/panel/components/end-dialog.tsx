import { useEffect, useRef, useState } from "preact/hooks";

/** Asks before the chat is over for good. */
export function EndDialog({ onEnd, onKeep }: { onEnd: () => Promise<void>; onKeep: () => void }) {
  const keep = useRef<HTMLButtonElement>(null);
  const end = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState<"asking" | "ending" | "failed">("asking");

  useEffect(() => keep.current?.focus(), []);

  function endNow(): void {
    setState("ending");
    onEnd().catch(() => setState("failed"));
  }

  return (
    <div class="veil">
      <div
        role="alertdialog"
        aria-modal="true"
        aria-labelledby="foyer-end-title"
        aria-describedby="foyer-end-text"
        class="question"
        onKeyDown={(event) => {
          if (event.key === "Tab") {
            event.preventDefault();
            (event.target === keep.current ? end : keep).current?.focus();
          } else if (event.key === "Escape") {
            event.stopPropagation();
            onKeep();
          }
        }}
      >
        <h2 id="foyer-end-title">End this chat?</h2>
        <p id="foyer-end-text">
          {state === "failed"
            ? "The chat could not be ended. Check your connection, then try again."
            : "You can start a new one at any time."}
        </p>
        <div class="answers">
          <button type="button" class="secondary" ref={keep} onClick={onKeep}>
            Keep chatting
          </button>
          <button
            type="button"
            class="primary"
            disabled={state === "ending"}
            ref={end}
            onClick={endNow}
          >
            End now
          </button>
        </div>
      </div>
    </div>
  );
}
