import { type Change, changed } from "@/features/deployments/change";
import type { DeploymentPart, PartOwner } from "@/features/deployments/part";
import { fileIdOf, filePath } from "@/features/files/address";
import {
  type BrandingImage,
  brandingColors,
  brandingFonts,
  brandingImages,
  type Colors,
  darkModes,
  defaultBranding,
  textSizes,
} from "@/protocol/branding";
import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";
import type { BrandingInput, ImageChoice } from "./input";
import {
  colorTokens,
  darkModeLabels,
  fontLabels,
  imageLabels,
  otherTokenLabels,
  textSizeLabels,
} from "./tokens";

type Tokens = EmbeddedServiceConfig["branding"];

/** Only Web versions carry branding. */
export const brandingPart: DeploymentPart<BrandingInput> = {
  standard: { ...defaultBranding, ...imagesOf(() => ({ fileId: null, address: "" })) },
  compile: (branding, owner) => ({
    branding: owner.deploymentType === "web" ? tokensOf(branding, owner) : [],
  }),
  decompile: ({ branding }, { content, organizationId }) =>
    branding.length === 0 ? content : brandingOf(branding, organizationId),
  compare: (before, after) => compare(before.branding, after.branding),
};

/** An uploaded image is a path here, so that a version outlives a change of the server's address. */
function tokensOf(branding: BrandingInput, { organizationId }: PartOwner): Tokens {
  const { darkMode, dark, font, baseFontSize, width, height } = branding;
  return [
    ...brandingColors.map((key) => ({ n: key, v: branding[key] })),
    { n: "darkMode", v: darkMode },
    ...brandingColors.map((key) => ({ n: `dark.${key}`, v: dark[key] })),
    { n: "font", v: font },
    { n: "baseFontSize", v: baseFontSize },
    { n: "width", v: String(width) },
    { n: "height", v: String(height) },
    ...brandingImages.map((key) => {
      const { fileId, address } = branding[key];
      return { n: key, v: fileId ? filePath(organizationId, fileId) : address };
    }),
  ];
}

function brandingOf(branding: Tokens, organizationId: string): BrandingInput {
  const tokens = new Map(branding.map(({ n, v }) => [n, v]));
  const one = <Value extends string>(values: readonly Value[], name: string, other: Value) =>
    values.find((value) => value === tokens.get(name)) ?? other;
  const colors = (prefix: string, standard: Colors) =>
    Object.fromEntries(
      brandingColors.map((key) => [key, tokens.get(prefix + key) ?? standard[key]]),
    ) as Colors;
  return {
    ...colors("", defaultBranding),
    darkMode: one(darkModes, "darkMode", defaultBranding.darkMode),
    dark: colors("dark.", defaultBranding.dark),
    font: one(brandingFonts, "font", defaultBranding.font),
    baseFontSize: one(textSizes, "baseFontSize", defaultBranding.baseFontSize),
    width: Number(tokens.get("width") ?? defaultBranding.width),
    height: Number(tokens.get("height") ?? defaultBranding.height),
    ...imagesOf((key) => {
      const value = tokens.get(key) ?? "";
      const fileId = fileIdOf(organizationId, value) ?? null;
      return { fileId, address: fileId ? "" : value };
    }),
  };
}

function imagesOf(choice: (key: BrandingImage) => ImageChoice): Record<BrandingImage, ImageChoice> {
  return {
    logoImage: choice("logoImage"),
    avatarImage: choice("avatarImage"),
    fabImage: choice("fabImage"),
  };
}

function compare(live: Tokens, draft: Tokens): Change[] {
  const before = new Map(live.map(({ n, v }) => [n, v]));
  const after = new Map(draft.map(({ n, v }) => [n, v]));
  const of = (key: string, label: string, words: (value: string) => string = (value) => value) =>
    changed("Branding", label, words(before.get(key) ?? ""), words(after.get(key) ?? ""));
  const colors = (prefix: string, where: string) =>
    brandingColors.flatMap((key) =>
      of(prefix + key, where + colorTokens[key].label).map(
        (change): Change => ({ ...change, color: true }),
      ),
    );
  const labels: Record<string, string> = { ...fontLabels, ...textSizeLabels };
  const named = (value: string) => labels[value] ?? value;
  const pixels = (value: string) => (value ? `${value} px` : "");
  const mode = (value: string) => darkModes.find((one) => one === value);
  const modeWords = (value: string) => darkModeLabels[mode(value) ?? "off"].label;

  return [
    ...colors("", ""),
    ...of("darkMode", otherTokenLabels.darkMode, modeWords),
    ...colors("dark.", "Dark: "),
    ...of("font", otherTokenLabels.font, named),
    ...of("baseFontSize", otherTokenLabels.baseFontSize, named),
    ...of("width", otherTokenLabels.width, pixels),
    ...of("height", otherTokenLabels.height, pixels),
    ...brandingImages.flatMap((key) =>
      image(imageLabels[key].label, before.get(key) ?? "", after.get(key) ?? ""),
    ),
  ];
}

function image(what: string, before: string, after: string): Change[] {
  if (before === after) return [];
  if (!before) return [{ tab: "Branding", what, kind: "added", detail: "" }];
  if (!after) return [{ tab: "Branding", what, kind: "removed", detail: "" }];
  return [{ tab: "Branding", what, kind: "changed", before: "one image", after: "another image" }];
}
