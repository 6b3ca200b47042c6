import { changedSettings, type Settings, type Values } from "@/lib/setting";
import type { DeploymentTab } from "./settings";

/** One difference between two versions, in the words of the screen. */
export type Change = {
  tab: DeploymentTab;
  what: string;
} & (
  | { kind: "changed"; before: string; after: string; color?: true }
  | { kind: "added" | "removed" | "moved"; detail: string }
);

const empty = "(empty)";

/** No change when both are the same. */
export function changed(
  tab: DeploymentTab,
  what: string,
  before: string,
  after: string,
): Extract<Change, { kind: "changed" }>[] {
  if (before === after) return [];
  return [{ tab, what, kind: "changed", before: before || empty, after: after || empty }];
}

/** Each setting that differs. */
export function changedIn<All extends Settings>(
  tab: DeploymentTab,
  settings: All,
  before: Values<All>,
  after: Values<All>,
): Change[] {
  return changedSettings(settings, before, after).flatMap(({ setting, before, after }) =>
    changed(tab, setting.label, before, after).map(
      (change): Change => (setting.kind === "color" ? { ...change, color: true } : change),
    ),
  );
}
