import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

/** Where one is, what it is called, and what can be done with all of it. */
export function PageHeader({
  path,
  title,
  badges,
  text,
  actions,
}: {
  /** The page above: "Messaging Channels". */
  path?: { label: string; href: string };
  title: string;
  badges?: ReactNode;
  /** One muted line: what the page is, or a record's developer name and type. */
  text?: ReactNode;
  /** Buttons; the filled one last, then the "…" menu. */
  actions?: ReactNode;
}) {
  return (
    <header className="flex flex-wrap items-start gap-x-6 gap-y-4">
      <div className="min-w-0 flex-1 basis-80">
        {path && (
          <nav aria-label="Path" className="mb-1 text-ui text-faint">
            <Link
              href={path.href}
              className="-ml-0.5 inline-flex items-center gap-1 rounded-sm hover:text-ink"
            >
              <ChevronLeft aria-hidden />
              {path.label}
            </Link>
          </nav>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <h1 className="min-w-0 text-title wrap-anywhere">{title}</h1>
          {badges}
        </div>
        {text && <div className="mt-1 max-w-[72ch] text-ui text-muted">{text}</div>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
