import { type ReactNode, useId } from "react";

/** A titled list of the work pane. The list is there when it is empty, too. */
export function WorkSection({
  title,
  count,
  action,
  empty,
  children,
  ...pointer
}: {
  title: string;
  count: number;
  action?: ReactNode;
  /** Said below the list when nothing is in it. */
  empty?: ReactNode;
  children: ReactNode;
  onPointerEnter?: () => void;
  onPointerLeave?: () => void;
}) {
  const titleId = useId();

  return (
    <div className="mb-5">
      <div className="flex h-7 items-center gap-2 px-2">
        <h2 id={titleId} className="text-caption font-medium text-muted">
          {title}
        </h2>
        {count > 0 && <span className="text-caption text-faint tabular-nums">{count}</span>}
        {action && <div className="ml-auto">{action}</div>}
      </div>
      <ul aria-labelledby={titleId} className="min-h-1 space-y-px" {...pointer}>
        {children}
      </ul>
      {empty && <div className="px-2 pb-2 text-ui text-muted">{empty}</div>}
    </div>
  );
}
