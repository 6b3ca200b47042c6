import type { LiveHours } from "@/protocol/business-hours";
import type { ChatWindow } from "@/protocol/chat-window";
import type { ChatState } from "../chat-state";
import { closedUntil } from "../closed-until";
import type { Times } from "../times";
import { t } from "../wording";
import { Failure } from "./failure";
import { InLine } from "./in-line";

/** What goes on at the end of the log. */
export function Standing({
  state,
  chatWindow: { typingIndicators, contactLabel, contactAddress },
  hours,
  times,
  onTryAgain,
}: {
  state: ChatState;
  chatWindow: ChatWindow;
  hours: LiveHours | undefined;
  times: Times;
  onTryAgain: () => void;
}) {
  const { failure, starting, typing, log, pending } = state;
  if (failure) return <Failure text={failure} onTryAgain={onTryAgain} />;
  if (starting || (log.known.size === 0 && pending.length > 0)) {
    return <p class="standing">{t("start.starting")}</p>;
  }
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
  const until = hours?.outside === "take_messages" ? closedUntil(hours) : undefined;
  if (until && log.routing !== "none") {
    const time = times.moment(until);
    return <p class="standing">{t(wrote ? "hours.laterWrote" : "hours.later", { time })}</p>;
  }
  if (log.routing === "waiting") {
    return <InLine position={state.position} wait={log.wait} />;
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
