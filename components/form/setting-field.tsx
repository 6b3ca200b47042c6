"use client";

import type { ReactNode } from "react";
import type { FieldPath, FieldValues } from "react-hook-form";
import type { Setting } from "@/lib/setting";
import { ColorField } from "./color-field";
import { NumberField } from "./number-field";
import { RadioCardsField } from "./radio-cards-field";
import { SelectField } from "./select-field";
import { SwitchField } from "./switch-field";
import { TextAreaField } from "./text-area-field";
import { TextField } from "./text-field";

/** The field of a setting, as it declares itself. */
export function SettingField<Fields extends FieldValues>({
  name,
  setting,
  hint = setting.hint,
  onFocus,
}: {
  name: FieldPath<Fields>;
  setting: Setting;
  /** In place of the setting's own, where the page knows more. */
  hint?: ReactNode;
  onFocus?: () => void;
}) {
  const said = { name, label: setting.label, hint };
  switch (setting.kind) {
    case "switch":
      return <SwitchField<Fields> {...said} />;
    case "number":
      return (
        <NumberField<Fields>
          {...said}
          unit={setting.unit}
          min={setting.minimum}
          max={setting.maximum}
        />
      );
    case "color":
      return <ColorField<Fields> {...said} {...(onFocus && { onFocus })} />;
    case "text":
      return setting.rows ? (
        <TextAreaField<Fields> {...said} maxLength={setting.limit} rows={setting.rows} />
      ) : (
        <TextField<Fields> {...said} maxLength={setting.limit} {...(onFocus && { onFocus })} />
      );
    case "choice": {
      const options = Object.entries(setting.options).map(([value, words]) => ({
        value,
        ...words,
      }));
      return setting.look === "cards" ? (
        <RadioCardsField<Fields> {...said} options={options} />
      ) : (
        <SelectField<Fields> {...said} options={options} />
      );
    }
  }
}
