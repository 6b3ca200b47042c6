import { listed } from "@/lib/sentences";

/** Why business hours cannot be deleted, in a sentence; undefined when nothing uses them. */
export function whyInUse(
  label: string,
  deployments: readonly { label: string }[],
): string | undefined {
  if (deployments.length === 0) return undefined;
  const names = listed(deployments.map((deployment) => deployment.label));
  const keep = deployments.length === 1 ? "keeps" : "keep";
  return `${names} ${keep} ${label}. Choose other business hours there first.`;
}
