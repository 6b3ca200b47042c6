import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { Showing } from "../showing";

/** "Showing" or "Not showing" with its reason, what mends it and how often pages met it this week. */
export function DeploymentState({ showing, fix }: { showing: Showing; fix?: ReactNode }) {
  if (showing.showing) {
    const { loads, refused } = showing;
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Badge tone="success">Showing</Badge>
        {loads !== null && (
          <span className="text-ui wrap-anywhere text-muted">
            {loads === 0 ? "No load" : timesOf(loads, "load")} in the last 7 days
            {refused && `; ${refused.origin} was refused ${timesOf(refused.count, "time")}`}
          </span>
        )}
      </div>
    );
  }
  const { title, explanation, count } = showing;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <Badge tone="warning">Not showing</Badge>
      <span className="min-w-0 flex-1 basis-60 text-ui text-muted">
        <span className="font-medium wrap-anywhere text-ink">{title}.</span> {explanation}
        {count > 0 && ` ${timesOf(count, "load")} met this in the last 7 days.`}
      </span>
      {fix}
    </div>
  );
}

function timesOf(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
