"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { RadioCardsField } from "@/components/form/radio-cards-field";
import { Section } from "@/components/page/section";
import { Button } from "@/components/ui/button";
import { toastDone } from "@/components/ui/toast";
import { darkOf } from "@/features/branding/derive";
import type { BrandingFields } from "@/features/branding/input";
import { colorGroups, darkModeLabels, otherTokenLabels } from "@/features/branding/tokens";
import { type BrandingColor, darkModes, defaultBranding } from "@/protocol/branding";
import { ColorRow } from "./color-row";

/** What customers see in the dark. */
export function DarkColors({ onFocus }: { onFocus: (color: BrandingColor | null) => void }) {
  const { control, getValues, setValue } = useFormContext<BrandingFields>();
  const mode = useWatch({ control, name: "darkMode" });

  function derive() {
    const before = getValues("dark");
    const set = (dark: BrandingFields["dark"]) =>
      setValue("dark", dark, { shouldDirty: true, shouldValidate: true });
    set(darkOf(getValues()));
    toastDone("The dark colors follow the light ones.", {
      label: "Undo",
      onClick: () => set(before),
    });
  }

  return (
    <Section
      stacked
      title="Dark colors"
      text="A second set for visitors whose screens are dark, switched without a flash."
    >
      <RadioCardsField<BrandingFields>
        name="darkMode"
        label={otherTokenLabels.darkMode}
        options={darkModes.map((value) => ({ value, ...darkModeLabels[value] }))}
        onValueChange={(next) => {
          // Who never looked at the dark colors gets those that fit the light ones.
          const untouched =
            JSON.stringify(getValues("dark")) === JSON.stringify(defaultBranding.dark);
          if (mode === "off" && next !== "off" && untouched) {
            setValue("dark", darkOf(getValues()), { shouldDirty: true });
          }
        }}
      />
      {mode !== "off" && (
        <>
          <div>
            <Button size="small" onClick={derive}>
              Derive from the light colors
            </Button>
          </div>
          {colorGroups.flatMap(({ rows }) =>
            rows.map((colors) => (
              <ColorRow key={colors[0]} colors={colors} shade="dark" onFocus={onFocus} />
            )),
          )}
        </>
      )}
    </Section>
  );
}
