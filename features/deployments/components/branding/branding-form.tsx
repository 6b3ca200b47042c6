"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { NumberField } from "@/components/form/number-field";
import { RadioCardsField } from "@/components/form/radio-cards-field";
import { SelectField } from "@/components/form/select-field";
import { SettingsForm } from "@/components/form/settings-form";
import { useSettingsForm } from "@/components/form/use-settings-form";
import { Section } from "@/components/page/section";
import type { BrandingFields } from "@/features/branding/input";
import {
  colorGroups,
  fontLabels,
  otherTokenLabels,
  textSizeLabels,
} from "@/features/branding/tokens";
import {
  type BrandingColor,
  brandingFonts,
  brandingImages,
  panelHeight,
  panelWidth,
  textSizes,
} from "@/protocol/branding";
import type { PreviewView } from "@/protocol/preview";
import { saveBrandingAction } from "../../actions";
import type { DeploymentDraft } from "../../draft";
import { savedToDraft } from "../../words";
import { ViewPicker } from "../preview/view-picker";
import { WithPreview } from "../preview/with-preview";
import { useSavedBeforePublish } from "../publish/unsaved-form";
import { BrandingStart } from "./branding-start";
import { ColorRow, type Shade } from "./color-row";
import { ShadePicker } from "./shade-picker";

const BrandingPreview = dynamic(
  () => import("./branding-preview").then((module) => module.BrandingPreview),
  { ssr: false },
);

const ImageField = dynamic(() => import("./image-field").then((module) => module.ImageField), {
  ssr: false,
});
const DarkColors = dynamic(() => import("./dark-colors").then((module) => module.DarkColors), {
  ssr: false,
});

const views = ["conversation", "pre-chat", "launcher", "invitation"] as const;

/** The tab Branding: every color beside the part of the chat that it paints. */
export function BrandingForm({
  draft,
  others,
}: {
  draft: DeploymentDraft;
  /** Other Web deployments, whose look may be taken over. */
  others: { id: string; label: string; branding: BrandingFields }[];
}) {
  const { id, revision, organizationId } = draft;
  const state = useSettingsForm<BrandingFields, void>({
    schema: () => import("@/features/branding/input").then((input) => input.brandingInput),
    defaults: draft.branding,
    save: (branding) => saveBrandingAction(organizationId, { id, revision, branding }),
    saved: savedToDraft,
  });
  const { form } = state;
  const [view, setView] = useState<PreviewView>("conversation");
  const [focused, setFocused] = useState<BrandingColor | null>(null);
  const [shade, setShade] = useState<Shade>("light");
  const darkMode = useWatch({ control: form.control, name: "darkMode" });
  useSavedBeforePublish({ dirty: form.formState.isDirty, save: state.save });

  function show(color: BrandingColor | null, of: Shade = "light") {
    setFocused(color);
    if (color) setShade(of);
    if (color === "chatButton") setView("launcher");
    else if (color?.startsWith("invitation")) setView("invitation");
    else if (color && (view === "launcher" || view === "invitation")) setView("conversation");
  }

  return (
    <WithPreview
      preview={(close) => (
        <>
          <div className="flex flex-wrap items-center gap-2">
            <ViewPicker views={views} view={view} onChange={setView} />
            {darkMode !== "off" && <ShadePicker shade={shade} onChange={setShade} />}
          </div>
          <BrandingPreview
            draft={draft}
            control={form.control}
            shade={shade}
            view={view}
            focused={focused}
            onPart={(part) => {
              close();
              form.setFocus(shade === "dark" && darkMode !== "off" ? `dark.${part}` : part);
            }}
          />
        </>
      )}
    >
      <SettingsForm state={state}>
        <BrandingStart others={others} />
        {colorGroups.map(({ title, text, rows }) => (
          <Section key={title} stacked title={title} text={text}>
            {rows.map((colors) => (
              <ColorRow key={colors[0]} colors={colors} onFocus={show} />
            ))}
          </Section>
        ))}
        <DarkColors onFocus={(color) => show(color, "dark")} />
        <Section stacked title="Type and size" text="Fits any page; on phones it fills the screen.">
          <SelectField<BrandingFields>
            name="font"
            label={otherTokenLabels.font}
            hint="“Same as the website” takes over the font of the page around it."
            options={brandingFonts.map((value) => ({ value, label: fontLabels[value] }))}
          />
          <RadioCardsField<BrandingFields>
            name="baseFontSize"
            label={otherTokenLabels.baseFontSize}
            hint="Of messages; names and times are smaller."
            columns={3}
            options={textSizes.map((value) => ({ value, label: textSizeLabels[value] }))}
          />
          <div className="grid grid-cols-2 gap-4">
            <NumberField<BrandingFields>
              name="width"
              label={otherTokenLabels.width}
              hint={`Of the open chat, ${panelWidth.minimum} to ${panelWidth.maximum}.`}
              unit="px"
              min={panelWidth.minimum}
              max={panelWidth.maximum}
            />
            <NumberField<BrandingFields>
              name="height"
              label={otherTokenLabels.height}
              hint={`At most as high as the screen, ${panelHeight.minimum} to ${panelHeight.maximum}.`}
              unit="px"
              min={panelHeight.minimum}
              max={panelHeight.maximum}
            />
          </div>
        </Section>
        <Section stacked title="Images" text="Uploaded here, or shown from their own address.">
          {brandingImages.map((name) => (
            <ImageField key={name} organizationId={organizationId} name={name} />
          ))}
        </Section>
      </SettingsForm>
    </WithPreview>
  );
}
