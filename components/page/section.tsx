import { type ReactNode, useId } from "react";
import { classNames } from "@/components/ui/class-names";

/** A titled part of a form: what it is about at the left, its fields at the right. */
export function Section({
  title,
  text,
  stacked = false,
  actions,
  children,
}: {
  title: string;
  text?: ReactNode;
  /** Title above the fields: where a preview stands beside them, and for wide content. */
  stacked?: boolean;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();

  return (
    <section
      aria-labelledby={id}
      className={classNames(
        "border-line not-first:mt-10 not-first:border-t not-first:pt-10",
        stacked
          ? "space-y-4"
          : "grid max-w-210 grid-cols-1 gap-x-10 gap-y-4 lg:grid-cols-[240px_minmax(0,560px)]",
      )}
    >
      <div
        className={classNames(
          stacked && "flex flex-wrap items-start justify-between gap-x-4 gap-y-3",
        )}
      >
        <div className={classNames("min-w-0", stacked && "flex-1 basis-80")}>
          <h2 id={id} className="text-section">
            {title}
          </h2>
          {text && <div className="mt-1 max-w-[72ch] text-ui text-muted">{text}</div>}
        </div>
        {actions && <div className={classNames("flex gap-2", !stacked && "mt-3")}>{actions}</div>}
      </div>
      <div className="min-w-0 space-y-4">{children}</div>
    </section>
  );
}
