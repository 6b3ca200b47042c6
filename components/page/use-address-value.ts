"use client";

import { useSearchParams } from "next/navigation";

/** What the address says as `?name=…`, or null. Changing it loads nothing. */
export function useAddressValue(
  name: string,
): [value: string | null, set: (value: string | null) => void] {
  const parameters = useSearchParams();

  function set(value: string | null) {
    const next = new URLSearchParams(location.search);
    if (value === null) next.delete(name);
    else next.set(name, value);
    const search = next.toString().replace(/=(?=&|$)/g, "");
    window.history.replaceState(null, "", search ? `?${search}` : location.pathname);
  }

  return [parameters.get(name), set];
}
