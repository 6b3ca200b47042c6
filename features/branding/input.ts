import * as z from "zod";
import {
  type BrandingColor,
  brandingColors,
  brandingFonts,
  panelHeight,
  panelWidth,
  textSizes,
} from "@/protocol/branding";

export const color = z
  .string()
  .trim()
  .regex(/^#[0-9A-Fa-f]{6}$/, "Enter a color as #RRGGBB, such as #006278")
  .transform((text) => text.toUpperCase());

const colors = Object.fromEntries(brandingColors.map((key) => [key, color])) as Record<
  BrandingColor,
  typeof color
>;

function size({ minimum, maximum }: { minimum: number; maximum: number }) {
  const error = `Enter a whole number from ${minimum} to ${maximum}`;
  return z.number({ error }).int(error).min(minimum, error).max(maximum, error);
}

export const brandingInput = z.object({
  ...colors,
  font: z.enum(brandingFonts),
  baseFontSize: z.enum(textSizes),
  width: size(panelWidth),
  height: size(panelHeight),
  logoFileId: z.string().max(64).nullable(),
});
export type BrandingFields = z.input<typeof brandingInput>;
export type BrandingInput = z.output<typeof brandingInput>;
