"use client";
import * as z from "zod";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { useSettingsForm } from "@/components/form/use-settings-form";
import { SettingsForm } from "@/components/form/settings-form";
import { TextField } from "@/components/form/text-field";
import { TextAreaField } from "@/components/form/text-area-field";
import { NumberField } from "@/components/form/number-field";
import { SelectField } from "@/components/form/select-field";
import { SwitchField } from "@/components/form/switch-field";
import { CheckboxField } from "@/components/form/checkbox-field";
import { ColorField } from "@/components/form/color-field";
import { FileField } from "@/components/form/file-field";
import { ContrastLine } from "@/components/form/contrast-line";
import { Section } from "@/components/page/section";
const schema = z.object({ title: z.string().trim().min(1, "Enter a chat title"), welcome: z.string().max(280, "Shorten the text to 280 characters"), width: z.number({ error: "Enter a number" }).min(300, "At least 300 px").max(480, "At most 480 px").nullable(), queue: z.string().min(1, "Choose a queue"), on: z.boolean(), cors: z.boolean(), bg: z.string(), fg: z.string(), key: z.any() });
type Fields = z.input<typeof schema>;
const defaults: Fields = { title: "Chat with us", welcome: "", width: 384, queue: "", on: true, cors: true, bg: "#006278", fg: "#FFFFFF", key: null };
export function DeploymentForm() {
  const [saved, setSaved] = useState(defaults);
  const state = useSettingsForm({ schema, defaults: saved, saved: "Saved to the draft. Customers see it after you publish.", save: async (f: Fields) => {
    await new Promise((r) => setTimeout(r, 400));
    if (f.title === "conflict") return { ok: false as const, code: "conflict" as const, message: "Grace Hopper saved this deployment a minute ago." };
    if (f.title === "bad") return { ok: false as const, code: "invalid" as const, message: "2 fields need a change.", fields: { title: "The title is in use. Choose another.", queue: "This queue has no members. Choose another." } };
    setSaved(f); return { ok: true as const, value: 1 }; } });
  return <SettingsForm state={state}>
    <Section title="Chat" text="What customers read first.">
      <TextField<Fields> name="title" label="Chat title" hint="Stands at the top of the chat, such as Chat with us." maxLength={40} />
      <TextAreaField<Fields> name="welcome" label="Welcome text" hint="The first line in an empty chat, such as How can we help?" maxLength={280} />
      <SelectField<Fields> name="queue" label="Queue" placeholder="Choose a queue" hint="Chats wait here." options={[{ value: "a", label: "Support" }, { value: "b", label: "Sales (inactive)" }]} create={{ label: "New queue…", onSelect: () => alert("new") }} />
      <SwitchField<Fields> name="on" label="Show chat on websites" hint="Live at once, without publishing." />
      <CheckboxField<Fields> name="cors" label="Add to the CORS Allowlist" hint="Allows https://example.com and https://*.example.com" />
    </Section>
    <Section title="Look" text="Colors and measures of the window.">
      <div className="grid grid-cols-2 gap-4"><ColorField<Fields> name="bg" label="Header background" /><ColorField<Fields> name="fg" label="Header text" /></div>
      <Contrast onUse={(c: string) => state.form.setValue("fg", c, { shouldDirty: true })} control={state.form.control} />
      <NumberField<Fields> name="width" label="Width" unit="px" hint="300 to 480." min={300} max={480} />
      <FileField<Fields> name="key" label="Logo" accept="image/*" choose="Choose image" hint="PNG or SVG, up to 200 kB." />
    </Section>
  </SettingsForm>;
}
function Contrast({ control, onUse }: any) { const [bg, fg] = useWatch({ control, name: ["bg", "fg"] }); return <ContrastLine background={bg} foreground={fg} onUse={onUse} />; }
