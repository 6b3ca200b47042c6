"use client";

import { type Control, useWatch } from "react-hook-form";
import type { BrandingFields } from "@/features/branding/input";
import { compileDeployment } from "../../compile";
import type { DeploymentDraft } from "../../draft";
import { LivePreview, type PreviewProps } from "../preview/live-preview";

/** Follows each keystroke by itself, so that the form need not be drawn again. */
export function BrandingPreview({
  draft,
  control,
  ...preview
}: Omit<PreviewProps, "config"> & {
  draft: DeploymentDraft;
  control: Control<BrandingFields>;
}) {
  const typed = useWatch({ control });
  const branding = { ...draft.branding, ...typed };
  return <LivePreview {...preview} config={compileDeployment({ ...draft, branding })} />;
}
