import type { QuickFindEntry } from "@/components/page/quick-find-entry";
import { colorTokens, otherTokenLabels } from "@/features/branding/tokens";
import { type Found, foundKinds } from "./kinds";
import { settingTables } from "./settings";
import { tabSynonyms } from "./synonyms";

/** Where more records than this could be meant, a setting leads to their list. */
const manyRecords = 6;

/** The records themselves, their tabs, and the settings on these. */
export function entriesOf(records: readonly Found[]): QuickFindEntry[] {
  return [
    ...records.map((record) => ({
      group: foundKinds[record.kind].group,
      label: record.label,
      detail: record.detail,
      href: foundKinds[record.kind].path(record),
    })),
    ...records.filter(({ kind }) => kind === "deployment").map(publishing),
    ...records.flatMap(tabEntries),
    ...settingEntries(records),
  ];
}

function publishing(record: Found): QuickFindEntry {
  return {
    group: "Actions",
    label: `Publish ${record.label}`,
    href: foundKinds.deployment.path(record),
    onlySought: true,
  };
}

function tabEntries(record: Found): QuickFindEntry[] {
  const { tabs, group } = foundKinds[record.kind];
  return (tabs?.(record) ?? []).map(({ label, href }) => ({
    group: "Tabs",
    label: `${record.label} › ${label}`,
    href,
    detail: group,
    keywords: tabSynonyms[`${record.kind} ${label}`] ?? [],
    onlySought: true,
  }));
}

const declared = [
  ...settingTables.flatMap(({ record, tab, settings }) =>
    Object.values(settings).map(({ label, hint }) => ({ record, tab, label, hint })),
  ),
  ...[
    ...Object.values(colorTokens).map(({ label }) => label),
    ...Object.values(otherTokenLabels),
  ].map((label) => ({ record: "deployment" as const, tab: "Branding", label, hint: "" })),
];

function settingEntries(records: readonly Found[]): QuickFindEntry[] {
  return declared.flatMap(({ record: kind, tab, label, hint }) => {
    const owners = records
      .filter((record) => record.kind === kind)
      .flatMap((record) => {
        const found = foundKinds[kind].tabs?.(record).find((each) => each.label === tab);
        return found ? [{ name: record.label, href: found.href }] : [];
      });
    const setting = { group: "Settings", label, keywords: [hint, tab], onlySought: true };
    if (owners.length <= manyRecords) {
      return owners.map(({ name, href }) => ({ ...setting, href, detail: `${name} › ${tab}` }));
    }
    return [{ ...setting, href: lists[kind], detail: `Choose a ${kind}, then ${tab}` }];
  });
}

const lists = {
  channel: "/setup/messaging-channels",
  deployment: "/setup/embedded-service-deployments",
};
