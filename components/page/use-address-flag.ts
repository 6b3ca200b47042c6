"use client";

import { useAddressValue } from "./use-address-value";

/**
 * Whether the address says `?name`, as links to "New channel" do. Switching it changes the address
 * without loading anything.
 */
export function useAddressFlag(name: string): [on: boolean, set: (on: boolean) => void] {
  const [value, setValue] = useAddressValue(name);
  return [value !== null, (on) => setValue(on ? "" : null)];
}
