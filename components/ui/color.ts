/** `#RRGGBB` in capitals, from `#rgb`, `rgb` or `#rrggbb`; nothing while it is unfinished. */
export function parseHex(text: string): string | undefined {
  const digits = text.trim().replace(/^#/, "").toUpperCase();
  if (/^[0-9A-F]{6}$/.test(digits)) return `#${digits}`;
  if (/^[0-9A-F]{3}$/.test(digits)) return `#${digits.replace(/./g, "$&$&")}`;
  return undefined;
}

/** How far two colors stand apart, from 1 to 21, as WCAG 2 counts. Both as `#RRGGBB`. */
export function contrastRatio(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Which of the candidates reads best on `background`. */
export function mostReadable(
  background: string,
  candidates: readonly [string, ...string[]],
): string {
  return candidates.reduce((best, candidate) =>
    contrastRatio(background, candidate) > contrastRatio(background, best) ? candidate : best,
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
