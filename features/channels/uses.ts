type Uses = { deployments: { label: string }[]; conversations: number };

/** Why a channel cannot be deleted, in a sentence; undefined when nothing uses it. */
export function whyInUse(label: string, { deployments, conversations }: Uses): string | undefined {
  if (deployments.length > 0) {
    const names = deployments.map((deployment) => deployment.label).join(", ");
    return `${names} ${deployments.length === 1 ? "uses" : "use"} ${label}. Delete ${deployments.length === 1 ? "it" : "them"} or choose another channel there first.`;
  }
  if (conversations > 0) {
    return `${label} has ${conversations} ${conversations === 1 ? "conversation" : "conversations"}, which would be lost. Deactivate it instead.`;
  }
  return undefined;
}
