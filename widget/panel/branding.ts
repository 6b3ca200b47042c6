import {
  type Branding,
  type BrandingFont,
  brandingColors,
  defaultBranding,
  panelHeight,
  panelWidth,
  type TextSize,
} from "@/protocol/branding";
import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";
import { hexColor, luminance, readableOn } from "../contrast";

const fonts: Record<BrandingFont, string> = {
  website: "inherit",
  system: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  serif: 'ui-serif, Georgia, Cambria, "Times New Roman", serif',
  mono: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
};
const sizes: Record<TextSize, [text: number, line: number]> = {
  small: [14, 20],
  medium: [15, 22],
  large: [17, 24],
};

/** The tokens of a configuration; what is missing or unfinished stays as in `last`. */
export function readBranding(
  tokens: EmbeddedServiceConfig["branding"],
  last: Branding = defaultBranding,
): Branding {
  const given = new Map(tokens.map(({ n, v }) => [n, String(v)]));
  const colors = brandingColors.map((name) => {
    const color = given.get(name) ?? "";
    return [name, hexColor.test(color) ? color : last[name]] as const;
  });
  return {
    ...last,
    ...Object.fromEntries(colors),
    font: oneOf(fonts, given.get("font")) ?? last.font,
    baseFontSize: oneOf(sizes, given.get("baseFontSize")) ?? last.baseFontSize,
    width: within(panelWidth, given.get("width")) ?? last.width,
    height: within(panelHeight, given.get("height")) ?? last.height,
    logoImage: given.get("logoImage") ?? last.logoImage,
  };
}

/** The style sheet that carries the branding into the shadow root. */
export function brandingSheet(branding: Branding): string {
  const [text, line] = sizes[branding.baseFontSize];
  const properties = [
    ...brandingColors.map((name) => [kebab(name), branding[name]]),
    ["alert-text", readableOn(branding.alert)],
    ["scheme", luminance(branding.conversationBodyBackground) < 0.18 ? "dark" : "light"],
    ["font", fonts[branding.font]],
    ["text", `${text}px`],
    ["line", `${line}px`],
    ["width", `${branding.width}px`],
    ["height", `${branding.height}px`],
  ];
  return `:host{${properties.map(([name, value]) => `--${name}:${value}`).join(";")}}`;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function oneOf<Key extends string>(table: Record<Key, unknown>, key: string | undefined) {
  return (Object.keys(table) as Key[]).find((one) => one === key);
}

function within({ minimum, maximum }: { minimum: number; maximum: number }, value = "") {
  const number = Number(value);
  return value !== "" && Number.isFinite(number)
    ? Math.min(maximum, Math.max(minimum, number))
    : undefined;
}
