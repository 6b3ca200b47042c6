import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { adopt } from "../adopt";
import css from "../end-dialog.css";
import { t } from "../wording";

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** Asks before the chat is over for good. */
export function EndDialog({
  next,
  keepsConversation,
  onEnd,
  onKeep,
}: {
  /** What comes after it. */
  next: "nothing" | "new chat";
  keepsConversation: boolean;
  onEnd: () => Promise<void>;
  onKeep: () => void;
}) {
  const keep = useRef<HTMLButtonElement>(null);
  const end = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState<"asking" | "ending" | "failed">("asking");

  useLayoutEffect(() => {
    adopt(sheet, keep.current);
    keep.current?.focus();
  }, []);

  const ended = keepsConversation ? "end.keptText" : "end.text";
  const whatFollows = next === "new chat" ? "end.textNew" : ended;

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
        <h2 id="foyer-end-title">{t("end.title")}</h2>
        <p id="foyer-end-text">{t(state === "failed" ? "end.failed" : whatFollows)}</p>
        <div class="answers">
          <button type="button" class="secondary" ref={keep} onClick={onKeep}>
            {t("end.keep")}
          </button>
          <button
            type="button"
            class="primary"
            disabled={state === "ending"}
            ref={end}
            onClick={endNow}
          >
            {t(next === "new chat" ? "start.startNew" : "end.confirm")}
          </button>
        </div>
      </div>
    </div>
  );
}
