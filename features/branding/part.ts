import { type Change, changed } from "@/features/deployments/change";
import type { DeploymentPart, PartOwner } from "@/features/deployments/part";
import { fileIdOf, filePath } from "@/features/files/address";
import { brandingColors, brandingFonts, defaultBranding, textSizes } from "@/protocol/branding";
import type { EmbeddedServiceConfig } from "@/protocol/embedded-service-config";
import type { BrandingInput } from "./input";
import { colorTokens, fontLabels, otherTokenLabels, textSizeLabels } from "./tokens";

const { logoImage: _none, ...defaultTokens } = defaultBranding;

/** Only Web versions carry branding. */
export const brandingPart: DeploymentPart<BrandingInput> = {
  standard: { ...defaultTokens, logoFileId: null },
  compile: (branding, owner) => ({
    branding: owner.deploymentType === "web" ? tokensOf(branding, owner) : [],
  }),
  decompile: ({ branding }, { content, organizationId }) =>
    branding.length === 0 ? content : brandingOf(branding, organizationId),
  compare,
};

/** The logo is a path here, so that a version outlives a change of the server's address. */
function tokensOf(branding: BrandingInput, { organizationId }: PartOwner) {
  const { font, baseFontSize, width, height, logoFileId } = branding;
  const logo = logoFileId ? filePath(organizationId, logoFileId) : "";
  return [
    ...brandingColors.map((key) => ({ n: key, v: branding[key] })),
    { n: "font", v: font },
    { n: "baseFontSize", v: baseFontSize },
    { n: "width", v: String(width) },
    { n: "height", v: String(height) },
    { n: "logoImage", v: logo },
  ];
}

function brandingOf(
  branding: EmbeddedServiceConfig["branding"],
  organizationId: string,
): BrandingInput {
  const tokens = new Map(branding.map(({ n, v }) => [n, v]));
  const colors = brandingColors.map((key) => [key, tokens.get(key) ?? defaultTokens[key]]);
  return {
    ...defaultTokens,
    ...Object.fromEntries(colors),
    font: brandingFonts.find((font) => font === tokens.get("font")) ?? defaultTokens.font,
    baseFontSize:
      textSizes.find((size) => size === tokens.get("baseFontSize")) ?? defaultTokens.baseFontSize,
    width: Number(tokens.get("width") ?? defaultTokens.width),
    height: Number(tokens.get("height") ?? defaultTokens.height),
    logoFileId: fileIdOf(organizationId, tokens.get("logoImage") ?? "") ?? null,
  };
}

function compare(live: EmbeddedServiceConfig, draft: EmbeddedServiceConfig): Change[] {
  const before = new Map(live.branding.map(({ n, v }) => [n, v]));
  const after = new Map(draft.branding.map(({ n, v }) => [n, v]));
  const of = (key: string, label: string, words: (value: string) => string = (value) => value) =>
    changed("Branding", label, words(before.get(key) ?? ""), words(after.get(key) ?? ""));
  const labels: Record<string, string> = { ...fontLabels, ...textSizeLabels };
  const named = (value: string) => labels[value] ?? value;
  const pixels = (value: string) => (value ? `${value} px` : "");

  return [
    ...brandingColors.flatMap((key) =>
      of(key, colorTokens[key].label).map((change): Change => ({ ...change, color: true })),
    ),
    ...of("font", otherTokenLabels.font, named),
    ...of("baseFontSize", otherTokenLabels.baseFontSize, named),
    ...of("width", otherTokenLabels.width, pixels),
    ...of("height", otherTokenLabels.height, pixels),
    ...logo(before.get("logoImage") ?? "", after.get("logoImage") ?? ""),
  ];
}

function logo(before: string, after: string): Change[] {
  if (before === after) return [];
  const what = otherTokenLabels.logoImage;
  if (!before) return [{ tab: "Branding", what, kind: "added", detail: "" }];
  if (!after) return [{ tab: "Branding", what, kind: "removed", detail: "" }];
  return [{ tab: "Branding", what, kind: "changed", before: "one image", after: "another image" }];
}
