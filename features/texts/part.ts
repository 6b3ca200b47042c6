import { type Change, changed } from "@/features/deployments/change";
import type { DeploymentPart } from "@/features/deployments/part";
import type { PublishedConfig, PublishedTexts } from "@/protocol/embedded-service-config";
import { languageName } from "./language-name";

export const standardTexts: PublishedTexts = { standard: "en", languages: [], overrides: {} };

/** More changes than these in one language are told as one. */
const toldOneByOne = 12;

export const textsPart: DeploymentPart<PublishedTexts> = {
  standard: standardTexts,
  compile: (texts) => ({ texts }),
  decompile: ({ texts }) => texts,
  compare: ({ texts: before }: PublishedConfig, { texts: after }: PublishedConfig) => [
    ...changed(
      "Texts",
      "Default language",
      languageName(before.standard),
      languageName(after.standard),
    ),
    ...changed("Texts", "More languages", named(before.languages), named(after.languages)),
    ...[...new Set([before, after].flatMap(({ overrides }) => Object.keys(overrides)))].flatMap(
      (language) => compareOverrides(language, before, after),
    ),
  ],
};

function named(languages: readonly string[]): string {
  return languages.map(languageName).join(", ");
}

function compareOverrides(
  language: string,
  { overrides: { [language]: before = {} } }: PublishedTexts,
  { overrides: { [language]: after = {} } }: PublishedTexts,
): Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => before[key] !== after[key])
    .sort();
  const name = languageName(language);
  if (keys.length > toldOneByOne) {
    const many = `${keys.length} texts, each to be seen on the tab Texts`;
    return [{ tab: "Texts", what: name, kind: "changed", before: "As published", after: many }];
  }
  return keys.flatMap((key) =>
    changed("Texts", `${name}: ${key}`, before[key] ?? "Standard", after[key] ?? "Standard"),
  );
}
