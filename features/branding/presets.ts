import { type Colors, defaultBranding } from "@/protocol/branding";
import { darkOf, withAccent } from "./derive";

type Preset = { label: string; accent: string };

/** Looks to begin with; each is the standard one around another color. */
export const presets: readonly Preset[] = [
  { label: "Petrol", accent: "#006278" },
  { label: "Indigo", accent: "#3B4CCA" },
  { label: "Forest", accent: "#1F6B45" },
  { label: "Plum", accent: "#7A2E6B" },
  { label: "Brick", accent: "#A63D2F" },
  { label: "Graphite", accent: "#2E2E2E" },
];

/** All colors of a look around that accent, in the light and in the dark. */
export function lookAround(accent: string): Colors & { dark: Colors } {
  const light = withAccent(defaultBranding, accent);
  return { ...light, dark: darkOf(light) };
}
