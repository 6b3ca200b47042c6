"use client";

import { createContext, type ReactNode, type RefObject, use, useEffect, useRef } from "react";

type Unsaved = { dirty: boolean; save: () => Promise<boolean> };

const Slot = createContext<RefObject<Unsaved | undefined>>({ current: undefined });

/** Around a record: its header publishes, its tabs hold the form that has to be saved before. */
export function UnsavedFormProvider({ children }: { children: ReactNode }) {
  return <Slot value={useRef<Unsaved>(undefined)}>{children}</Slot>;
}

/** A tab's form tells the header how to save it. */
export function useSavedBeforePublish(form: Unsaved): void {
  const slot = use(Slot);
  useEffect(() => {
    slot.current = form;
    return () => {
      slot.current = undefined;
    };
  });
}

/** Saves what is typed, if anything is. Resolves to whether all of it is saved. */
export function useSaveUnsaved(): () => Promise<boolean> {
  const slot = use(Slot);
  return async () => !slot.current?.dirty || slot.current.save();
}
