import type { ReactNode } from "react";
import { Notice } from "@/components/page/notice";
import type { Showing } from "../showing";

/** Above what an admin takes away: that it does not work yet, why, and in `children` what mends it. */
export function ShowingNotice({ showing, children }: { showing: Showing; children?: ReactNode }) {
  if (showing.showing) return null;
  const { title, explanation, count } = showing;

  return (
    <Notice tone="warning" title={`Not showing: ${title}`} action={children}>
      {explanation}
      {count > 0 &&
        ` ${count.toLocaleString("en")} ${count === 1 ? "load" : "loads"} met this in the last 7 days.`}
    </Notice>
  );
}
