"use client";

import { createContext, type ReactNode, use, useSyncExternalStore } from "react";
import type { DeskState } from "../desk-state";
import type { DeskStore } from "../desk-store";

const DeskContext = createContext<DeskStore | undefined>(undefined);

export function DeskProvider({ store, children }: { store: DeskStore; children: ReactNode }) {
  return <DeskContext value={store}>{children}</DeskContext>;
}

/** What the rep may do. */
export function useDesk(): DeskStore {
  const store = use(DeskContext);
  if (!store) throw new Error("useDesk is used outside of DeskProvider");
  return store;
}

export function useDeskState(): DeskState {
  const { subscribe, read, readInitial } = useDesk();
  return useSyncExternalStore(subscribe, read, readInitial);
}
