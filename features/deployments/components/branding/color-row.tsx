"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { ColorField } from "@/components/form/color-field";
import { ContrastLine } from "@/components/form/contrast-line";
import type { BrandingFields } from "@/features/branding/input";
import { colorTokens, contrastPairs } from "@/features/branding/tokens";
import type { BrandingColor } from "@/protocol/branding";

export type Shade = "light" | "dark";
type ColorPath = BrandingColor | `dark.${BrandingColor}`;

function pathOf(shade: Shade, color: BrandingColor): ColorPath {
  return shade === "dark" ? `dark.${color}` : color;
}

/** One color, or two that belong together, each with how well it can be read. */
export function ColorRow({
  colors,
  shade = "light",
  onFocus,
}: {
  colors: readonly BrandingColor[];
  shade?: Shade;
  /** `null` when no color has focus any more. */
  onFocus: (color: BrandingColor | null) => void;
}) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that its fields lose focus
    <div className="grid gap-4 sm:grid-cols-2" onBlur={() => onFocus(null)}>
      {colors.map((color) => (
        <div key={color} className="min-w-0">
          <ColorField<BrandingFields>
            name={pathOf(shade, color)}
            label={
              shade === "dark" ? `Dark: ${colorTokens[color].label}` : colorTokens[color].label
            }
            hint={shade === "dark" ? undefined : colorTokens[color].hint}
            onFocus={() => onFocus(color)}
          />
          <Contrast color={color} shade={shade} />
        </div>
      ))}
    </div>
  );
}

function Contrast({ color, shade }: { color: BrandingColor; shade: Shade }) {
  const { setValue } = useFormContext<BrandingFields>();
  const pair = contrastPairs.find(({ foreground }) => foreground === color);
  const path = pathOf(shade, color);
  const [foreground, background] = useWatch<BrandingFields, [ColorPath, ColorPath]>({
    name: [path, pathOf(shade, pair?.background ?? color)],
  });
  if (!pair) return null;

  return (
    <div className="mt-1">
      <ContrastLine
        foreground={foreground}
        background={background}
        minimum={pair.minimum}
        onUse={(better) => setValue(path, better, { shouldDirty: true, shouldValidate: true })}
      />
    </div>
  );
}
