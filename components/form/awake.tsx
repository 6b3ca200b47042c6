"use client";

import type { ReactNode } from "react";
import { useHydrated } from "@/components/ui/use-hydrated";

/** Locks its fields until the page's script has taken over: what was typed before would be lost. */
export function Awake({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <fieldset data-awake disabled={!useHydrated()} className={className ?? "contents"}>
      {children}
    </fieldset>
  );
}
