import * as z from "zod";
import { color, wholeNumber } from "@/lib/setting.schema";
import {
  type BrandingColor,
  brandingColors,
  brandingFonts,
  panelHeight,
  panelWidth,
  textSizes,
} from "@/protocol/branding";

const colors = Object.fromEntries(brandingColors.map((key) => [key, color])) as Record<
  BrandingColor,
  typeof color
>;

export const brandingInput = z.object({
  ...colors,
  font: z.enum(brandingFonts),
  baseFontSize: z.enum(textSizes),
  width: wholeNumber(panelWidth),
  height: wholeNumber(panelHeight),
  logoFileId: z.string().max(64).nullable(),
});
export type BrandingFields = z.input<typeof brandingInput>;
export type BrandingInput = z.output<typeof brandingInput>;
