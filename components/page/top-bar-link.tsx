"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** `badge` is seen and not heard; `description` says the same. */
export function TopBarLink({
  label,
  href,
  badge,
  description,
}: {
  label: string;
  href: string;
  badge?: ReactNode;
  description?: string | undefined;
}) {
  const path = usePathname();
  const current = path === href || path.startsWith(`${href}/`);

  return (
    <Link
      href={href}
      aria-label={label}
      aria-description={description}
      title={description}
      aria-current={current ? "page" : undefined}
      className="flex h-7 items-center rounded-md px-2 text-ui font-medium text-muted transition-colors hover:bg-hover hover:text-ink aria-[current]:text-ink coarse:h-11"
    >
      {label}
      {badge}
    </Link>
  );
}
