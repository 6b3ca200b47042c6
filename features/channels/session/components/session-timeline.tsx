import { Notice } from "@/components/page/notice";
import { classNames } from "@/components/ui/class-names";
import type { SessionSettings } from "../settings";
import { conflictsOf, type Stop, type Surroundings, timelineOf } from "../timeline";

const dots: Record<Stop["tone"], string> = {
  plain: "border-accent bg-accent",
  warning: "border-warning bg-warning",
  quiet: "border-control bg-surface",
  end: "border-ink bg-ink",
};

/** The way of a session as these settings make it: along a line, on narrow screens down one. */
export function SessionTimeline({
  settings,
  surroundings,
}: {
  settings: SessionSettings;
  surroundings: Surroundings;
}) {
  const stops = timelineOf(settings, surroundings);
  const conflicts = conflictsOf(settings, surroundings);

  return (
    <div className="space-y-4">
      <ol
        aria-label="The way of a session"
        className="flex flex-col rounded-xl border border-line bg-surface p-4 md:flex-row md:p-5"
      >
        {stops.map((stop, index) => (
          <StopOnWay key={stop.title} stop={stop} last={index === stops.length - 1} />
        ))}
      </ol>
      {conflicts.map((conflict) => (
        <Notice key={conflict} tone="warning" title={conflict} />
      ))}
    </div>
  );
}

function StopOnWay({
  stop: { title, text, gap, besides = [], tone },
  last,
}: {
  stop: Stop;
  last: boolean;
}) {
  return (
    <li className="relative min-w-0 flex-1 pb-5 pl-6 last:pb-0 md:pt-9 md:pr-4 md:pb-0 md:pl-0 md:last:pr-0">
      {!last && (
        <span
          aria-hidden
          className="absolute top-3 bottom-0 left-1.25 w-px bg-line md:top-6.25 md:right-0 md:bottom-auto md:left-3 md:h-px md:w-auto"
        />
      )}
      <span
        aria-hidden
        className={classNames(
          "absolute top-1 left-0 size-2.75 rounded-full border-2 md:top-5",
          dots[tone],
        )}
      />
      {gap && (
        <p className="text-caption font-medium text-accent-text tabular-nums md:absolute md:top-0 md:left-0">
          After {gap}
        </p>
      )}
      <p className="text-ui font-medium">{title}</p>
      <p className="text-caption text-muted">{text}</p>
      {besides.length > 0 && (
        <ul className="mt-1.5 space-y-0.5 text-caption text-faint">
          {besides.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
