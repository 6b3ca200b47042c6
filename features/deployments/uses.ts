/** Why a deployment cannot be deleted, in a sentence; undefined when nothing is in the way. */
export function whyInUse(
  label: string,
  { conversations }: { conversations: number },
): string | undefined {
  if (conversations === 0) return undefined;
  const many = conversations === 1 ? "1 conversation" : `${conversations} conversations`;
  return `${many} began on ${label} and would be lost. Turn the deployment off instead.`;
}
