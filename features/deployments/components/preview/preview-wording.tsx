"use client";

import { createContext, type ReactNode, use } from "react";
import type { Wording } from "@/protocol/embedded-service-config";

const Spoken = createContext<Wording>({ language: "en", direction: "ltr", texts: {} });

/** What previews below say unless they are told another language. */
export function PreviewWording({ wording, children }: { wording: Wording; children: ReactNode }) {
  return <Spoken value={wording}>{children}</Spoken>;
}

export function usePreviewWording(): Wording {
  return use(Spoken);
}
