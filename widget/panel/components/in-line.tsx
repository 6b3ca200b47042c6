import { useEffect, useState } from "preact/hooks";
import type { Log } from "../log";
import { t } from "../wording";

const minute = 60_000;

/** Where the customer stands in line, and about how long it still takes. */
export function InLine({ position, wait }: { position: number | undefined; wait: Log["wait"] }) {
  const now = useMinutes(wait !== undefined);
  const left = wait && Math.max(1, Math.ceil((wait.at + wait.expected - now) / minute));

  return (
    <p class="standing">
      {position === undefined ? t("queue.waiting") : t("queue.position", { position })}
      {left !== undefined && <> {t("queue.estimate", { count: left })}</>}
    </p>
  );
}

/** The time, drawn again a few times a minute while it is looked at. */
function useMinutes(running: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), minute / 4);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}
