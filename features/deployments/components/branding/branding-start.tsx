"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { Field } from "@/components/form/field";
import { Section } from "@/components/page/section";
import { Button } from "@/components/ui/button";
import { parseHex } from "@/components/ui/color";
import { Input } from "@/components/ui/input";
import { toastDone } from "@/components/ui/toast";
import type { BrandingFields } from "@/features/branding/input";
import { brandingPart } from "@/features/branding/part";
import { lookAround, presets } from "@/features/branding/presets";

const CopyDialog = dynamic(() => import("./copy-dialog").then((module) => module.CopyDialog));
const ImportDialog = dynamic(() => import("./import-dialog").then((module) => module.ImportDialog));

/** Ways to a whole look at once; each fills the form and can be taken back. */
export function BrandingStart({
  others,
}: {
  /** Brandings of the other Web deployments. */
  others: { id: string; label: string; branding: BrandingFields }[];
}) {
  const { getValues, setValue } = useFormContext<BrandingFields>();
  const [accent, setAccent] = useState(getValues("headerBackground"));
  const [doing, setDoing] = useState<"copy" | "import">();
  const color = parseHex(accent);

  function fill(values: Partial<BrandingFields>) {
    for (const [name, value] of Object.entries(values)) {
      setValue(name as keyof BrandingFields, value as never, {
        shouldDirty: true,
        shouldValidate: true,
      });
    }
  }

  function apply(values: Partial<BrandingFields>, said: string) {
    const before = structuredClone(getValues());
    fill(values);
    toastDone(said, { label: "Undo", onClick: () => fill(before) });
  }

  return (
    <Section stacked title="Start with a look" text="Fills the colors below; nothing is saved yet.">
      <Field
        id="brand-color"
        label="Brand color"
        hint="Header, messages, buttons and links follow."
      >
        <span className="flex gap-2">
          <span className="w-40">
            <Input
              id="brand-color"
              value={accent}
              spellCheck={false}
              aria-describedby="brand-color-hint"
              onChange={(event) => setAccent(event.target.value)}
              className="font-mono text-mono uppercase"
            />
          </span>
          <Button
            disabled={!color}
            onClick={() => color && apply(lookAround(color), `Everything follows ${color}.`)}
          >
            Use brand color
          </Button>
        </span>
      </Field>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend of its own */}
      <div role="group" aria-label="Presets" className="flex flex-wrap gap-2">
        {presets.map(({ label, accent }) => (
          <Button
            key={label}
            size="small"
            onClick={() => apply(lookAround(accent), `${label} is in the form.`)}
          >
            <span
              aria-hidden
              className="size-3.5 rounded-sm inset-ring inset-ring-(color:--swatch-ring)"
              style={{ backgroundColor: accent }}
            />
            {label}
          </Button>
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        {others.length > 0 && (
          <Button size="small" onClick={() => setDoing("copy")}>
            Copy from another deployment
          </Button>
        )}
        <Button size="small" onClick={() => setDoing("import")}>
          Import or export
        </Button>
        <Button
          size="small"
          onClick={() => apply(brandingPart.standard, "The standard look is in the form.")}
        >
          Reset to standard
        </Button>
      </div>
      {doing === "copy" && (
        <CopyDialog others={others} onApply={apply} onClose={() => setDoing(undefined)} />
      )}
      {doing === "import" && (
        <ImportDialog current={getValues()} onApply={apply} onClose={() => setDoing(undefined)} />
      )}
    </Section>
  );
}
