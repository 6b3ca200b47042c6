"use client";

import { type Control, useWatch } from "react-hook-form";
import type { BrandingFields } from "@/features/branding/input";
import { compileDeployment } from "../../compile";
import type { DeploymentDraft } from "../../draft";
import { LivePreview, type PreviewProps } from "../preview/live-preview";
import type { Shade } from "./color-row";

/** Follows each keystroke by itself, so that the form need not be drawn again. */
export function BrandingPreview({
  draft,
  control,
  shade,
  ...preview
}: Omit<PreviewProps, "config"> & {
  draft: DeploymentDraft;
  control: Control<BrandingFields>;
  /** Whose eyes it is seen with. */
  shade: Shade;
}) {
  const typed = useWatch({ control }) as BrandingFields;
  const seen = typed.darkMode !== "off" && shade === "dark" ? "always" : "off";
  const branding = { ...draft.branding, ...typed, darkMode: seen } as const;
  return <LivePreview {...preview} config={compileDeployment({ ...draft, branding })} />;
}
