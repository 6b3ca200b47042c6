import { Badge } from "@/components/ui/badge";
import { type DeploymentSummary, statesOf } from "../words";

export function DeploymentBadges({ deployment }: { deployment: DeploymentSummary }) {
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      {statesOf(deployment).map(({ tone, words }) => (
        <Badge key={words} tone={tone}>
          {words}
        </Badge>
      ))}
    </span>
  );
}
