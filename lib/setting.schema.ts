import * as z from "zod";
import type { NumberSetting, Setting, Settings, TextSetting, Values } from "./setting";

type Shape<All extends Settings> = {
  [Name in keyof All]: z.ZodType<Values<All>[Name], Values<All>[Name]>;
};

/** What a form of these settings may send, and what a column of them holds. */
export function settingsSchema<All extends Settings>(settings: All): z.ZodObject<Shape<All>> {
  const shape = Object.entries(settings).map(([name, setting]) => [name, schemaOf(setting)]);
  return z.object(Object.fromEntries(shape) as Shape<All>);
}

function schemaOf(setting: Setting): z.ZodType {
  switch (setting.kind) {
    case "switch":
      return z.boolean();
    case "number":
      return wholeNumber(setting);
    case "text":
      return text(setting);
    case "color":
      return color;
    case "choice":
      return z.enum(Object.keys(setting.options), "Choose one");
  }
}

export const color = z
  .string()
  .trim()
  .regex(/^#[0-9A-Fa-f]{6}$/, "Enter a color as #RRGGBB, such as #006278")
  .transform((typed) => typed.toUpperCase());

export function wholeNumber({ minimum, maximum }: Pick<NumberSetting, "minimum" | "maximum">) {
  const error = `Enter a whole number from ${minimum} to ${maximum}`;
  return z.number({ error }).int(error).min(minimum, error).max(maximum, error);
}

export function text({ limit, required }: Pick<TextSetting, "limit" | "required">) {
  const short = z.string().trim().max(limit, `Use at most ${limit} characters`);
  return required ? short.min(1, required) : short;
}
