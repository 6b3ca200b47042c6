import { mostReadable, parseHex } from "@/components/ui/color";
import {
  type Branding,
  brandingColors,
  brandingImages,
  type Colors,
  panelHeight,
  panelWidth,
  textSizes,
} from "@/protocol/branding";
import type { BrandingInput } from "./input";

export type Imported = {
  /** What of a branding was found, as the form holds it. */
  branding: Partial<BrandingInput>;
  /** Names that mean nothing here. */
  unknown: string[];
};

/** Names of the field's first token set, and the colors that they become (setup-features.md B3). */
const firstSet: Record<string, (keyof Colors)[]> = {
  headerColor: ["headerBackground"],
  headerTextColor: ["headerForeground"],
  primaryColor: ["chatButton", "userMessageBackground"],
  contrastPrimaryColor: ["primaryText"],
  secondaryColor: ["primaryButtonBackground", "inputFooterButton", "agentMessageLink"],
};

/** Reads a token set of either generation: JSON, or the properties of a branding set in XML. */
export function readTokens(text: string): Imported | undefined {
  const pairs = text.trim().startsWith("<") ? pairsOfXml(text) : pairsOfJson(text);
  if (!pairs || pairs.length === 0) return undefined;
  const colors: Partial<Colors> = {};
  const branding: Partial<BrandingInput> = {};
  const unknown: string[] = [];
  for (const [name, value] of pairs) {
    if (!take(name, value, colors, branding)) unknown.push(name);
  }
  return { branding: { ...legible(colors), ...branding }, unknown };
}

function take(
  name: string,
  value: string,
  colors: Partial<Colors>,
  branding: Partial<BrandingInput>,
): boolean {
  const color = parseHex(value);
  const names = brandingColors.filter((one) => one === name);
  const targets = names.length > 0 ? names : firstSet[name];
  if (targets && color) {
    for (const target of targets) colors[target] = color;
    return true;
  }
  const size = textSizes.find((one) => one === value.toLowerCase());
  if (name === "baseFontSize" && size) branding.baseFontSize = size;
  else if (name === "width" && isNumber(value)) branding.width = within(panelWidth, value);
  else if (name === "height" && isNumber(value)) branding.height = within(panelHeight, value);
  else {
    const image = brandingImages.find((one) => one === name);
    if (!image || !(value === "" || value.startsWith("https://"))) return false;
    branding[image] = { fileId: null, address: value };
  }
  return true;
}

/** The first set says less: what stands on its colors is chosen so that it can be read. */
function legible(colors: Partial<Colors>): Partial<Colors> {
  const on = (ground: string | undefined, given: string | undefined) =>
    given ?? (ground && mostReadable(ground, ["#FFFFFF", "#24211D"]));
  const added = {
    userMessageText: on(colors.userMessageBackground, colors.userMessageText),
    userMessageLink: on(colors.userMessageBackground, colors.userMessageLink),
    primaryButtonText: on(colors.primaryButtonBackground, colors.primaryButtonText),
    headerForeground: on(colors.headerBackground, colors.headerForeground),
  };
  return Object.assign(
    { ...colors },
    Object.fromEntries(Object.entries(added).filter(([, color]) => color)),
  );
}

function pairsOfJson(text: string): [string, string][] | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (Array.isArray(parsed)) {
      return parsed.flatMap((each): [string, string][] =>
        typeof each?.n === "string" ? [[each.n, String(each.v)]] : [],
      );
    }
    if (typeof parsed !== "object" || parsed === null) return undefined;
    return Object.entries(parsed)
      .filter(([, value]) => typeof value !== "object")
      .map(([name, value]) => [name, String(value)]);
  } catch {
    return undefined;
  }
}

function pairsOfXml(text: string): [string, string][] {
  const property =
    /<propertyName>\s*([^<]*?)\s*<\/propertyName>\s*<propertyValue>\s*([^<]*?)\s*<\/propertyValue>/g;
  return [...text.matchAll(property)].map(([, name = "", value = ""]) => [name, value]);
}

function isNumber(value: string): boolean {
  return /^\d+(px)?$/.test(value);
}

function within({ minimum, maximum }: { minimum: number; maximum: number }, value: string) {
  return Math.min(maximum, Math.max(minimum, Number.parseInt(value, 10)));
}

/** The colors and measures as JSON that this and others read again. */
export function writeTokens(branding: Colors & Pick<Branding, "width" | "height">): string {
  const colors = brandingColors.map((name) => [name, branding[name]]);
  const { width, height } = branding;
  return `${JSON.stringify({ ...Object.fromEntries(colors), width, height }, null, 2)}\n`;
}
