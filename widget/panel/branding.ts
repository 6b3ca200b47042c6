import {
  type Branding,
  type BrandingFont,
  brandingColors,
  brandingImages,
  type Colors,
  darkModes,
  defaultBranding,
  panelHeight,
  panelWidth,
  type TextSize,
} from "@/protocol/branding";
import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";
import { cssUrl } from "@/protocol/launcher-style";
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
  const colors = (prefix: string, kept: Colors) =>
    Object.fromEntries(
      brandingColors.map((name) => {
        const color = given.get(prefix + name) ?? "";
        return [name, hexColor.test(color) ? color : kept[name]] as const;
      }),
    ) as Colors;
  const images = brandingImages.map((name) => [name, given.get(name) ?? last[name]] as const);
  return {
    ...last,
    ...colors("", last),
    dark: colors("dark.", last.dark),
    darkMode: darkModes.find((mode) => mode === given.get("darkMode")) ?? last.darkMode,
    font: oneOf(fonts, given.get("font")) ?? last.font,
    baseFontSize: oneOf(sizes, given.get("baseFontSize")) ?? last.baseFontSize,
    width: within(panelWidth, given.get("width")) ?? last.width,
    height: within(panelHeight, given.get("height")) ?? last.height,
    ...Object.fromEntries(images),
  };
}

/** The style sheet that carries the branding into the shadow root. */
export function brandingSheet(branding: Branding): string {
  const { darkMode, dark, avatarImage } = branding;
  const [text, line] = sizes[branding.baseFontSize];
  const always = darkMode === "always";
  const measures = `--font:${fonts[branding.font]};--text:${text}px;--line:${line}px;--width:${branding.width}px;--height:${branding.height}px`;
  return [
    `:host{${properties(always ? dark : branding)};${measures}}`,
    darkMode === "system" ? `@media(prefers-color-scheme:dark){:host{${properties(dark)}}}` : "",
    avatarImage
      ? `.group:not(.own){position:relative;padding-inline-start:36px}.group:not(.own)::before{content:"";position:absolute;inset-block-start:4px;inset-inline-start:0;width:28px;height:28px;border-radius:50%;background:${cssUrl(avatarImage)} center/cover}`
      : "",
  ].join("");
}

function properties(colors: Colors): string {
  const dark = luminance(colors.conversationBodyBackground) < 0.18;
  return [
    ...brandingColors.map((name) => [kebab(name), colors[name]]),
    ["alert-text", readableOn(colors.alert)],
    ["input-footer-icon", readableOn(colors.inputFooterButton)],
    ["scheme", dark ? "dark" : "light"],
  ]
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");
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
