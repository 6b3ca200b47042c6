import type { Wording } from "@/protocol/embedded-service-config";
import type { Placeholders, TextName } from "@/protocol/texts";

type Values<Name extends TextName> = [Placeholders<Name>] extends [never]
  ? []
  : [values: Record<Placeholders<Name>, string | number>];

let spoken: Wording["texts"] = {};
let numbers = new Intl.NumberFormat("en");
let plurals = new Intl.PluralRules("en");

/** From here on `t` speaks this language; a page has one chat, and so one language. */
export function speak({ language, texts }: Wording): void {
  spoken = texts;
  numbers = new Intl.NumberFormat(language);
  plurals = new Intl.PluralRules(language);
}

/** The text of that name in the customer's language, with its values; `count` chooses the plural. */
export function t<Name extends TextName>(name: Name, ...[values]: Values<Name>): string;
export function t(name: string, values: Record<string, string | number> = {}): string {
  const { count } = values;
  const plural = typeof count === "number" ? spoken[`${name}.${plurals.select(count)}`] : undefined;
  const text = plural ?? spoken[name] ?? spoken[`${name}.other`] ?? name;
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = values[key];
    return typeof value === "number" ? numbers.format(value) : (value ?? whole);
  });
}
