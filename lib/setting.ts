/**
 * One thing that an admin can set, said once: its form field, its check, its default, the
 * comparison of versions and Quick Find all read it from here.
 */
export type Setting =
  | SwitchSetting
  | NumberSetting
  | TextSetting
  | ColorSetting
  | ChoiceSetting<string>;

type Said = { label: string; hint: string };

export type SwitchSetting = Said & { kind: "switch"; standard: boolean };

/** A whole number from `minimum` to `maximum`. */
export type NumberSetting = Said & {
  kind: "number";
  standard: number;
  minimum: number;
  maximum: number;
  /** Stands after the number: "minutes", "px". */
  unit: string;
};

export type TextSetting = Said & {
  kind: "text";
  standard: string;
  /** Characters. */
  limit: number;
  /** More than one: a text area of that many lines. */
  rows?: number;
  /** What to say when it is empty; without it empty is fine. */
  required?: string;
};

/** `#RRGGBB`, upper case. */
export type ColorSetting = Said & { kind: "color"; standard: string };

export type ChoiceSetting<Value extends string> = Said & {
  kind: "choice";
  standard: Value;
  options: Readonly<Record<Value, { label: string; hint?: string }>>;
  /** A few with their words in sight, or a list to open. */
  look: "cards" | "list";
};

export type Settings = Readonly<Record<string, Setting>>;

export type ValueOf<S extends Setting> = S extends { kind: "switch" }
  ? boolean
  : S extends { kind: "number" }
    ? number
    : S extends { kind: "choice"; options: infer Options }
      ? keyof Options & string
      : string;

export type Values<All extends Settings> = { -readonly [Name in keyof All]: ValueOf<All[Name]> };

/** What each setting is before anybody changes it. */
export function standardsOf<All extends Settings>(settings: All): Values<All> {
  return Object.fromEntries(
    Object.entries(settings).map(([name, { standard }]) => [name, standard]),
  ) as Values<All>;
}

/** A value in the words of the screen: "On", "10 minutes", "Every session". */
export function sayValue(setting: Setting, value: unknown): string {
  switch (setting.kind) {
    case "switch":
      return value ? "On" : "Off";
    case "number":
      return `${value} ${setting.unit}`.trim();
    case "choice":
      return setting.options[String(value)]?.label ?? String(value);
    default:
      return String(value);
  }
}

export type ChangedSetting = { setting: Setting; before: string; after: string };

/** The settings that differ, in their order, with both values in words. */
export function changedSettings<All extends Settings>(
  settings: All,
  before: Values<All>,
  after: Values<All>,
): ChangedSetting[] {
  return Object.entries(settings).flatMap(([name, setting]) => {
    const [old, now] = [before[name], after[name]].map((value) => sayValue(setting, value));
    return old === now || old === undefined || now === undefined
      ? []
      : [{ setting, before: old, after: now }];
  });
}
