"use client";

import { useSearchParams } from "next/navigation";

/**
 * Whether the address says `?name`, as links to "New channel" do. Switching it changes the address
 * without loading anything.
 */
export function useAddressFlag(name: string): [on: boolean, set: (on: boolean) => void] {
  const parameters = useSearchParams();

  function set(on: boolean) {
    const next = new URLSearchParams(location.search);
    if (on) next.set(name, "");
    else next.delete(name);
    const search = next.toString().replace(/=(?=&|$)/g, "");
    window.history.replaceState(null, "", search ? `?${search}` : location.pathname);
  }

  return [parameters.has(name), set];
}
