import { contrastRatio } from "@/components/ui/color";
import { colorTokens, contrastPairs } from "@/features/branding/tokens";
import { coveredBy, originsOfDomain } from "@/features/cors-allowlist/pattern";
import { fieldTypes } from "@/features/pre-chat/fields";
import { choicesPerList } from "@/protocol/pre-chat";
import type { DeploymentDraft } from "./draft";
import type { DeploymentTab } from "./settings";

export type Finding = {
  /** Only what would not work at all blocks. */
  blocks: boolean;
  message: string;
  /** Where it is mended. */
  fix: { label: string; tab: DeploymentTab } | { label: string; path: string };
};

/** What is broken in a draft, and what would work but probably not as meant. */
export function findingsOf(draft: DeploymentDraft, patterns: readonly string[]): Finding[] {
  return [
    ...brokenIn(draft),
    ...operation(draft),
    ...websites(draft, patterns),
    ...contrast(draft),
  ];
}

/** What would not work at all, and blocks publishing. */
export function brokenIn({ preChat }: DeploymentDraft): Finding[] {
  const fix = { label: "Edit Pre-Chat", tab: "Pre-Chat" } as const;
  const asked = preChat.enabled ? preChat.fields.filter(({ hidden }) => !hidden) : [];
  const { minimum } = choicesPerList;
  return [
    ...asked
      .filter(({ fieldType, choices }) => fieldTypes[fieldType].choices && choices.length < minimum)
      .map(({ label }) => `${label} is a choice list with fewer than ${minimum} choices.`),
    ...preChat.fields
      .filter(({ label }) => label.trim() === "")
      .map(({ name }) => `The field for ${name} has no label.`),
  ].map((message) => ({ blocks: true, message, fix }));
}

function operation({ enabled, channel, preChat }: DeploymentDraft): Finding[] {
  const found: Finding[] = [];
  if (!enabled) {
    found.push({
      blocks: false,
      message: "This deployment is switched off. Publishing does not switch it on.",
      fix: { label: "Open Details", tab: "Details" },
    });
  }
  if (!channel.active) {
    found.push({
      blocks: false,
      message: `${channel.label} is inactive, so nobody can start a chat.`,
      fix: { label: "Open the channel", path: `/setup/messaging-channels/${channel.id}` },
    });
  }
  if (preChat.enabled && preChat.fields.every(({ hidden }) => hidden)) {
    found.push({
      blocks: false,
      message: "Pre-Chat asks nothing: the form has no visible field.",
      fix: { label: "Edit Pre-Chat", tab: "Pre-Chat" },
    });
  }
  return found;
}

function websites(
  { deploymentType, domain }: DeploymentDraft,
  patterns: readonly string[],
): Finding[] {
  if (deploymentType !== "web") return [];
  const add = originsOfDomain(domain)[0] ?? "";
  const fix = {
    label: "Add origin",
    path: `/setup/cors-allowlist?add=${encodeURIComponent(add)}`,
  };
  if (patterns.length === 0) {
    return [{ blocks: false, message: "No website may show your chat yet.", fix }];
  }
  const covered = originsOfDomain(domain).some((origin) => coveredBy(origin, patterns));
  if (domain === "" || covered) return [];
  return [{ blocks: false, message: `${domain} is not in the CORS Allowlist.`, fix }];
}

function contrast({ deploymentType, branding }: DeploymentDraft): Finding[] {
  if (deploymentType !== "web") return [];
  return contrastPairs
    .filter(
      ({ foreground, background, minimum }) =>
        contrastRatio(branding[foreground], branding[background]) < minimum,
    )
    .map(({ foreground, background }) => ({
      blocks: false,
      message: `${colorTokens[foreground].label} is hard to read on ${colorTokens[background].label.toLowerCase()}.`,
      fix: { label: "Edit Branding", tab: "Branding" } as const,
    }));
}
