import { counted, listed } from "@/lib/sentences";

type Uses = { deployments: { label: string }[]; conversations: number; openSessions: number };

/** Why a channel cannot be deleted, in a sentence; undefined when nothing uses it. */
export function whyInUse(
  label: string,
  { deployments, conversations }: Omit<Uses, "openSessions">,
): string | undefined {
  if (deployments.length > 0) {
    const [use, those] = deployments.length === 1 ? ["uses", "it"] : ["use", "them"];
    const names = listed(deployments.map((deployment) => deployment.label));
    return `${names} ${use} ${label}. Delete ${those} or choose another channel there first.`;
  }
  if (conversations > 0) {
    const those = counted(conversations, "conversation");
    return `${label} has ${those}, which would be lost. Deactivate it instead.`;
  }
  return undefined;
}

/** What happens when a channel is deactivated, sentence by sentence. */
export function deactivationConsequences({
  deployments,
  openSessions,
}: Omit<Uses, "conversations">) {
  const names = listed(deployments.map((deployment) => deployment.label));
  const [use, its] = deployments.length === 1 ? ["uses", "its"] : ["use", "their"];
  return [
    deployments.length === 0
      ? "No deployment uses this channel, so no customer notices."
      : `${names} ${use} this channel. New customers no longer see ${its} chat.`,
    ...(openSessions > 0
      ? [
          `${counted(openSessions, "open chat")} can go on until somebody ends ${openSessions === 1 ? "it" : "them"}.`,
        ]
      : []),
  ];
}
