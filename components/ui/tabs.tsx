"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { classNames } from "./class-names";

export type Tab = { label: string; href: string; mark?: ReactNode };

/** Tabs that are pages: each has its own address, the one shown is the address bar's. */
export function Tabs({
  label,
  tabs,
  children,
}: {
  label: string;
  tabs: readonly Tab[];
  children: ReactNode;
}) {
  const id = useId();
  const path = usePathname();
  const current = longestMatch(tabs, path);
  const shown = useRef<HTMLAnchorElement>(null);

  useEffect(() => {
    // On narrow screens the row scrolls; the tab of this page must not be beyond its edge.
    if (path) shown.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [path]);

  return (
    <>
      <div
        role="tablist"
        aria-label={label}
        onKeyDown={moveFocus}
        className="flex gap-5 overflow-x-auto overflow-y-hidden border-b border-line px-0.5 [scrollbar-width:none]"
      >
        {tabs.map((tab) => (
          <Link
            key={tab.href}
            ref={tab === current ? shown : undefined}
            id={`${id}${tab.href}`}
            href={tab.href}
            role="tab"
            aria-selected={tab === current}
            aria-controls={tab === current ? `${id}panel` : undefined}
            tabIndex={tab === current || !current ? 0 : -1}
            className={classNames(
              "relative flex h-9.5 shrink-0 items-center gap-1.5 text-ui font-medium transition-colors coarse:h-11",
              "-outline-offset-2 rounded-sm after:absolute after:inset-x-0 after:bottom-0 after:h-0.5",
              tab === current ? "text-ink after:bg-accent" : "text-muted hover:text-ink",
            )}
          >
            {tab.label}
            {tab.mark}
          </Link>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}panel`}
        aria-labelledby={current ? `${id}${current.href}` : undefined}
      >
        {children}
      </div>
    </>
  );
}

/** A record's first tab often has the record's own address, which is a prefix of all others. */
function longestMatch(tabs: readonly Tab[], path: string): Tab | undefined {
  return tabs
    .filter((tab) => path === tab.href || path.startsWith(`${tab.href}/`))
    .sort((one, other) => other.href.length - one.href.length)[0];
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>) {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
  const at = tabs.findIndex((tab) => tab.contains(document.activeElement));
  const target = {
    ArrowRight: tabs[(at + 1) % tabs.length],
    ArrowLeft: tabs.at(at - 1),
    Home: tabs[0],
    End: tabs.at(-1),
  }[event.key];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
