"use client";

import { createContext, type ReactNode, use } from "react";
import type { Wording } from "@/protocol/embedded-service-config";

const Spoken = createContext<Wording | undefined>(undefined);

/** What previews below say unless they are told another language. */
export function PreviewWording({ wording, children }: { wording: Wording; children: ReactNode }) {
  return <Spoken value={wording}>{children}</Spoken>;
}

/** Undefined outside, where a preview speaks English. */
export function usePreviewWording(): Wording | undefined {
  return use(Spoken);
}
