import type { ReactNode } from "react";
import { Drawing, type DrawingName } from "./drawing";

/** Nothing yet: what would stand here, and the one thing to do about it. */
export function EmptyState({
  drawing = "generic",
  title,
  text,
  action,
}: {
  drawing?: DrawingName;
  title: string;
  text: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center rounded-lg border border-line px-6 py-14 text-center">
      <Drawing name={drawing} />
      <h2 className="mt-4 text-section">{title}</h2>
      <p className="mt-1 max-w-[44ch] text-ui text-muted">{text}</p>
      {action && <div className="mt-5">{action}</div>}
    </div>
  );
}
