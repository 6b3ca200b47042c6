import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

const tones = {
  info: { icon: Info, style: "bg-accent-soft", mark: "text-accent-text" },
  warning: { icon: TriangleAlert, style: "bg-warning-soft", mark: "text-warning-text" },
  danger: { icon: CircleAlert, style: "bg-danger-soft", mark: "text-danger-text" },
};

/** Something about this page that one should know, with its fix next to it. */
export function Notice({
  tone = "info",
  title,
  action,
  children,
}: {
  tone?: keyof typeof tones;
  title?: ReactNode;
  /** The fix: a small button or link. */
  action?: ReactNode;
  children?: ReactNode;
}) {
  const { icon: Icon, style, mark } = tones[tone];

  return (
    <div
      role="note"
      className={classNames("flex flex-wrap items-start gap-x-4 gap-y-2 rounded-lg p-3", style)}
    >
      <div className="flex min-w-0 flex-1 basis-60 gap-2.5 py-1">
        <Icon aria-hidden className={classNames("mt-0.5", mark)} />
        <div className="min-w-0 text-ui">
          {title && <p className={classNames("font-medium", mark)}>{title}</p>}
          {children && <div className="max-w-[72ch] text-ink">{children}</div>}
        </div>
      </div>
      {action}
    </div>
  );
}
