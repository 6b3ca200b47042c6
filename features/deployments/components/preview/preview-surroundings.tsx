"use client";

import { createContext, type ReactNode, use } from "react";
import type { ServedAttachments, Wording } from "@/protocol/embedded-service-config";

type Surroundings = {
  wording: Wording;
  /** The channel's, which no draft holds. */
  attachments: ServedAttachments;
};

const Around = createContext<Surroundings | undefined>(undefined);

/** What previews below say unless they are told another language, and what their channel allows. */
export function PreviewSurroundings({
  wording,
  attachments,
  children,
}: Surroundings & { children: ReactNode }) {
  return <Around value={{ wording, attachments }}>{children}</Around>;
}

/** Undefined outside, where a preview speaks English and takes no files. */
export function usePreviewSurroundings(): Surroundings | undefined {
  return use(Around);
}
