import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { type DeploymentSummary, statesOf } from "../words";

export function DeploymentBadges({
  deployment,
  stacked = false,
}: {
  deployment: DeploymentSummary;
  /** Below each other on narrow screens, where a name stands beside them. */
  stacked?: boolean;
}) {
  return (
    <span
      className={classNames(
        "inline-flex flex-wrap gap-1.5",
        stacked && "max-sm:flex-col max-sm:items-end max-sm:gap-1",
      )}
    >
      {statesOf(deployment).map(({ tone, words }) => (
        <Badge key={words} tone={tone}>
          {words}
        </Badge>
      ))}
    </span>
  );
}
