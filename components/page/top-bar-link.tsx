"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

export function TopBarLink({ label, href }: { label: string; href: string }) {
  const path = usePathname();
  const current = path === href || path.startsWith(`${href}/`);

  return (
    <Link
      href={href}
      aria-current={current ? "page" : undefined}
      className="flex h-7 items-center rounded-md px-2 text-ui font-medium text-muted transition-colors hover:bg-hover hover:text-ink aria-[current]:text-ink coarse:h-11"
    >
      {label}
    </Link>
  );
}
