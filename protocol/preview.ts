import type { BrandingColor } from "./branding";
import type { EmbeddedServiceConfig, Wording } from "./embedded-service-config";

export type PreviewView =
  | "conversation"
  | "pre-chat"
  | "launcher"
  | "no-rep"
  | "ended"
  | "invitation";

/** What Setup posts into the preview's frame. */
export type PreviewCommand =
  | {
      type: "foyer:preview";
      config: EmbeddedServiceConfig;
      view: PreviewView;
      /** As before, and English at first, where it is absent. */
      wording?: Wording;
    }
  /** Outlines the parts of that color; `null` outlines none. */
  | { type: "foyer:preview-focus"; part: BrandingColor | null };

/** What the preview posts back. */
export type PreviewAnswer =
  | { type: "foyer:preview-ready" }
  /** The size the frame needs to show the window whole, in CSS pixels. */
  | { type: "foyer:preview-size"; width: number; height: number }
  /** A part was clicked. */
  | { type: "foyer:preview-part"; part: BrandingColor };
