"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

export type NavigationGroup = {
  /** Absent for the first entries, which stand alone. */
  label?: string;
  items: readonly {
    label: string;
    href: string;
    icon?: ReactNode;
    /** Not current on the pages below it. */
    exact?: boolean;
  }[];
};

/** The tree at the left. */
export function Navigation({ groups }: { groups: readonly NavigationGroup[] }) {
  const path = usePathname();

  return (
    <div className="px-2 pt-3 pb-6">
      {groups.map((group, index) => (
        <div key={group.label ?? index}>
          {group.label && <p className="px-2 pt-4 pb-1 text-caption text-faint">{group.label}</p>}
          <ul aria-label={group.label} className="space-y-px">
            {group.items.map(({ label, href, icon, exact }) => (
              <li key={href}>
                <Link
                  href={href}
                  aria-current={isCurrent(path, href, exact) ? "page" : undefined}
                  className={classNames(
                    "flex min-h-7.5 items-start gap-2 rounded-md px-2 py-1.25 text-ui text-muted transition-colors coarse:py-3",
                    "hover:bg-hover hover:text-ink",
                    "aria-[current]:bg-active aria-[current]:font-medium aria-[current]:text-ink",
                  )}
                >
                  {icon && <span className="flex h-5 items-center">{icon}</span>}
                  {/* Long names take a second line: cut off they would all look alike. */}
                  <span className="min-w-0">{label}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function isCurrent(path: string, href: string, exact = false): boolean {
  return path === href || (!exact && path.startsWith(`${href}/`));
}
