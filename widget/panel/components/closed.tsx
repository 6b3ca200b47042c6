import type { ChatWindow } from "@/protocol/chat-window";
import type { Times } from "../times";
import { t } from "../wording";

/** In place of a chat outside business hours: when it can begin, and where else to turn. */
export function Closed({
  until,
  times,
  chatWindow: { contactLabel, contactAddress },
}: {
  until: number | null;
  times: Times;
  chatWindow: ChatWindow;
}) {
  return (
    <div class="conversation center">
      <div class="standing" role="status">
        <p>{t("hours.closed")}</p>
        {until !== null && <p>{t("hours.opens", { time: times.moment(until) })}</p>}
        {contactLabel && (
          <a href={contactAddress} target="_blank" rel="noopener noreferrer">
            {contactLabel}
          </a>
        )}
      </div>
    </div>
  );
}
