import type { ChatState } from "../chat";
import { Failure } from "./failure";

/** What goes on at the end of the log. */
export function Standing({ state, onTryAgain }: { state: ChatState; onTryAgain: () => void }) {
  const { failure, starting, typing, log, pending } = state;
  if (failure) return <Failure text={failure} onTryAgain={onTryAgain} />;
  if (starting || log.known.size === 0) return <p class="standing">Starting the chat…</p>;
  if (typing) {
    return (
      <div class="typing" data-part="agentMessageBackground">
        <span class="silent">{typing} is typing</span>
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
    return <p class="standing">You are in line. Someone will be with you soon.</p>;
  }
  if (log.routing === "no_rep") {
    return (
      <p class="standing">
        {wrote ? "We have your message." : "Nobody is available right now, but do write."} Someone
        will answer here as soon as they are available.
      </p>
    );
  }
  return null;
}
