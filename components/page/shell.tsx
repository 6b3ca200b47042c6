import Link from "next/link";
import type { ReactNode } from "react";
import { Wordmark } from "./mark";
import { Navigation, type NavigationGroup } from "./navigation";
import { NavigationDrawer } from "./navigation-drawer";

/** The house around every page: top bar, tree, and the room for the page. */
export function Shell({
  home,
  links,
  search,
  account,
  bar,
  navigation,
  navigationLabel,
  children,
}: {
  /** Where the mark leads. */
  home: string;
  /** `TopBarLink`s to the parts of the product, such as "Setup" and "Console". */
  links?: ReactNode;
  /** The Quick Find. */
  search?: ReactNode;
  account: ReactNode;
  /** Between search and account: "Pending changes". */
  bar?: ReactNode;
  /** Without it the page has the whole width. */
  navigation?: readonly NavigationGroup[];
  navigationLabel?: string;
  children: ReactNode;
}) {
  const label = navigationLabel ?? "Pages";

  return (
    <div className="min-h-dvh bg-surface">
      <a
        href="#page"
        className="sr-only z-50 rounded-md bg-raised px-3 py-2 text-ui shadow-menu focus-visible:not-sr-only focus-visible:fixed focus-visible:top-2 focus-visible:left-2"
      >
        Skip to content
      </a>
      <header className="sticky top-0 z-30 flex h-12 items-center gap-1 border-b border-line bg-canvas px-2 sm:gap-2 md:px-4">
        {navigation && <NavigationDrawer label={label} groups={navigation} />}
        <Link href={home} aria-label="Foyer" className="rounded-md px-1 py-1 sm:mr-2 md:mr-4">
          <Wordmark />
        </Link>
        {links && (
          <nav aria-label="Foyer" className="flex gap-0.5">
            {links}
          </nav>
        )}
        <div className="ml-auto flex items-center sm:gap-2">
          {search}
          {bar}
          {account}
        </div>
      </header>
      <div className="flex">
        {navigation && (
          <nav
            aria-label={label}
            className="sticky top-12 hidden h-[calc(100dvh-48px)] w-58 shrink-0 overflow-y-auto border-r border-line bg-canvas [scrollbar-width:thin] md:block"
          >
            <Navigation groups={navigation} />
          </nav>
        )}
        <main id="page" tabIndex={-1} className="min-w-0 flex-1 outline-none">
          {children}
        </main>
      </div>
    </div>
  );
}
