import type { ChatWindow } from "@/protocol/chat-window";
import type { ChatState } from "../chat";
import { t } from "../wording";
import { Failure } from "./failure";

/** What goes on at the end of the log. */
export function Standing({
  state,
  chatWindow: { typingIndicators, contactLabel, contactAddress },
  onTryAgain,
}: {
  state: ChatState;
  chatWindow: ChatWindow;
  onTryAgain: () => void;
}) {
  const { failure, starting, typing, log, pending } = state;
  if (failure) return <Failure text={failure} onTryAgain={onTryAgain} />;
  if (starting || log.known.size === 0) return <p class="standing">{t("start.starting")}</p>;
  if (typing && typingIndicators) {
    return (
      <div class="typing" data-part="agentMessageBackground">
        <span class="silent">{t("people.typing", { name: typing })}</span>
        <i />
        <i />
        <i />
      </div>
    );
  }
  // "We have your message" would be untrue below one that was not sent.
  const unsent = pending.some(({ delivery }) => delivery === "failed");
  if (log.state !== "running" || unsent) return null;
  const wrote = log.lines.some((line) => line.kind === "message" && line.from === "customer");
  if (log.routing === "waiting") {
    return <p class="standing">{t("queue.waiting")}</p>;
  }
  if (log.routing === "no_rep") {
    return (
      <p class="standing">
        {t(wrote ? "queue.noRepWrote" : "queue.noRep")}
        {contactLabel && (
          <a href={contactAddress} target="_blank" rel="noopener noreferrer">
            {contactLabel}
          </a>
        )}
      </p>
    );
  }
  return null;
}
