import * as z from "zod";
import { color, wholeNumber } from "@/lib/setting.schema";
import {
  type BrandingColor,
  type BrandingImage,
  brandingColors,
  brandingFonts,
  brandingImages,
  darkModes,
  panelHeight,
  panelWidth,
  textSizes,
} from "@/protocol/branding";

const colors = Object.fromEntries(brandingColors.map((key) => [key, color])) as Record<
  BrandingColor,
  typeof color
>;

/** An uploaded file, or the address of an image elsewhere; both empty for none. */
const image = z.object({
  fileId: z.string().max(64).nullable(),
  address: z
    .string()
    .trim()
    .max(500, "Use at most 500 characters")
    .refine((address) => address === "" || isImageAddress(address), {
      error: "Enter an address that begins with https://, such as https://example.com/logo.png",
    }),
});

function isImageAddress(address: string): boolean {
  return /^https:\/\/[^\s"'<>\\]+$/i.test(address) && URL.canParse(address);
}

const images = Object.fromEntries(brandingImages.map((key) => [key, image])) as Record<
  BrandingImage,
  typeof image
>;

export const brandingInput = z.object({
  ...colors,
  darkMode: z.enum(darkModes),
  dark: z.object(colors),
  font: z.enum(brandingFonts),
  baseFontSize: z.enum(textSizes),
  width: wholeNumber(panelWidth),
  height: wholeNumber(panelHeight),
  ...images,
});
export type BrandingFields = z.input<typeof brandingInput>;
export type BrandingInput = z.output<typeof brandingInput>;
export type ImageChoice = z.output<typeof image>;
