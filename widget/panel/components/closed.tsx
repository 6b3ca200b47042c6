import type { Times } from "../times";
import { t } from "../wording";

/** In place of a chat outside business hours: when it can begin. */
export function Closed({ until, times }: { until: number | null; times: Times }) {
  return (
    <div class="conversation center">
      <div class="failure" role="status">
        <p>{t("hours.closed")}</p>
        {until !== null && <p>{t("hours.opens", { time: times.moment(until) })}</p>}
      </div>
    </div>
  );
}
