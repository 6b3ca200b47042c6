import fc from "fast-check";
import { expect, it, test } from "vitest";
import { contrastRatio } from "@/components/ui/color";
import { brandingColors, type Colors, defaultBranding } from "@/protocol/branding";
import { completeTokens } from "./complete";
import { darkOf, withAccent } from "./derive";
import { readTokens, writeTokens } from "./exchange";
import { brandingPart } from "./part";
import { lookAround, presets } from "./presets";
import { contrastPairs } from "./tokens";

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, "0").toUpperCase()}`);

function illegible(colors: Colors): string[] {
  return contrastPairs
    .filter(
      ({ foreground, background, minimum }) =>
        contrastRatio(colors[foreground], colors[background]) < minimum,
    )
    .map(({ foreground }) => foreground);
}

test("the standard colors are easy to read, by day and by night", () => {
  expect(illegible(defaultBranding)).toEqual([]);
  expect(illegible(defaultBranding.dark)).toEqual([]);
});

test("whatever the brand color is, everything around it can be read", () => {
  fc.assert(
    fc.property(hex, (accent) => {
      const light = withAccent(defaultBranding, accent);
      expect(illegible(light)).toEqual([]);
      expect(illegible(darkOf(light))).toEqual([]);
    }),
  );
});

test("a look is colors and nothing else", () => {
  expect(Object.keys(lookAround("#123456")).sort()).toEqual([...brandingColors, "dark"].sort());
});

it.each(presets)("$label is easy to read", ({ accent }) => {
  expect(illegible(withAccent(defaultBranding, accent))).toEqual([]);
});

const owner = { organizationId: "00D000000000001", deploymentType: "web" } as const;

test("what was published becomes the same draft again", () => {
  fc.assert(
    fc.property(hex, fc.constantFrom(...brandingColors), (color, name) => {
      const branding = {
        ...brandingPart.standard,
        [name]: color,
        darkMode: "system" as const,
        dark: { ...defaultBranding.dark, [name]: color },
        fabImage: { fileId: "f1", address: "" },
        avatarImage: { fileId: null, address: "https://example.com/a.png" },
      };
      const version = brandingPart.compile(branding, owner) as Parameters<
        typeof brandingPart.decompile
      >[0];
      const again = brandingPart.decompile(version, {
        ...owner,
        content: brandingPart.standard,
        channelLabel: "Web",
        parameters: [],
      });
      expect(again).toEqual(branding);
    }),
  );
});

test("a version of the first release keeps its look", () => {
  const first = [
    { n: "userMessageText", v: "#FF0000" },
    { n: "primaryButtonBackground", v: "#00AA00" },
  ];
  const tokens = new Map(completeTokens(first).map(({ n, v }) => [n, v]));
  expect(tokens.get("userMessageLink")).toBe("#FF0000");
  expect(tokens.get("inputFooterButton")).toBe("#00AA00");
  expect(tokens.get("darkMode")).toBe("off");
  expect(completeTokens([])).toEqual([]);
});

test("the first token set becomes the second", () => {
  const read = readTokens(`<BrandingSet>
    <brandingSetProperty><propertyName>headerColor</propertyName><propertyValue>#1a1b1e</propertyValue></brandingSetProperty>
    <brandingSetProperty><propertyName>primaryColor</propertyName><propertyValue>#C23934</propertyValue></brandingSetProperty>
    <brandingSetProperty><propertyName>width</propertyName><propertyValue>9000</propertyValue></brandingSetProperty>
    <brandingSetProperty><propertyName>botImage</propertyName><propertyValue></propertyValue></brandingSetProperty>
  </BrandingSet>`);
  expect(read?.unknown).toEqual(["botImage"]);
  expect(read?.branding).toMatchObject({
    headerBackground: "#1A1B1E",
    headerForeground: "#FFFFFF",
    userMessageBackground: "#C23934",
    chatButton: "#C23934",
    width: 480,
  });
});

test("what was written is read again", () => {
  const { branding, unknown } = readTokens(writeTokens(defaultBranding)) ?? {};
  expect(unknown).toEqual([]);
  for (const name of brandingColors) expect(branding?.[name]).toBe(defaultBranding[name]);
  expect(readTokens("nothing of the kind")).toBeUndefined();
  expect(readTokens("{}")).toBeUndefined();
});
