import { useEffect, useState } from "preact/hooks";
import type { Connection } from "../transport";
import { t } from "../wording";

const patience = 2000;

/** Says that the connection is gone; a short break is not worth a word. */
export function Banner({ connection }: { connection: Connection }) {
  const [late, setLate] = useState(false);
  const lost = connection === "lost";

  useEffect(() => {
    setLate(false);
    if (!lost) return;
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, [lost]);

  const offline = connection === "offline";
  return (
    <div role="status" class={offline || (lost && late) ? "banner" : "silent"}>
      {offline ? t("banner.offline") : lost && late && t("banner.reconnecting")}
    </div>
  );
}
