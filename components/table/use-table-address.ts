"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useRef, useTransition } from "react";

type Sort = { id: string; desc: boolean };

const pause = 250;

/**
 * Search, sort and page of a table, kept in the address: it can be bookmarked, and Back restores it.
 * With `remote` the server answers each change, else it stays in the browser.
 */
export function useTableAddress({ remote, prefix }: { remote: boolean; prefix: string }) {
  const parameters = useSearchParams();
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sort = parameters.get(`${prefix}sort`);

  function set(changes: Record<string, string | null>) {
    const next = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(prefix + name, value);
      else next.delete(prefix + name);
    }
    const address = next.size > 0 ? `?${next}` : location.pathname;
    clearTimeout(timer.current);
    if (!remote) {
      window.history.replaceState(null, "", address);
      return;
    }
    timer.current = setTimeout(
      () => startTransition(() => router.replace(address, { scroll: false })),
      "q" in changes ? pause : 0,
    );
  }

  return {
    pending,
    search: parameters.get(`${prefix}q`) ?? "",
    sort: sort ? { id: sort.replace(/^-/, ""), desc: sort.startsWith("-") } : undefined,
    page: Math.max(1, Number.parseInt(parameters.get(`${prefix}page`) ?? "1", 10) || 1),
    setSearch: (search: string) => set({ q: search.trim() || null, page: null }),
    setSort: ({ id, desc }: Sort) => set({ sort: `${desc ? "-" : ""}${id}`, page: null }),
    setPage: (page: number) => set({ page: page > 1 ? String(page) : null }),
  };
}
