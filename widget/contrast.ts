export const hexColor = /^#[0-9a-f]{6}$/i;

/** White or ink, whichever reads better on `background`. */
export function readableOn(background: string): string {
  // Where both have the same contrast: (L + .05)² = 1.05 × (ink + .05).
  return luminance(background) > 0.22 ? "#24211D" : "#FFFFFF";
}

/** Relative luminance of WCAG, 0 to 1. */
export function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
