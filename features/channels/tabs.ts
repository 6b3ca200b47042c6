/** The pages of a channel, in order. */
export function channelTabs(id: string): { label: string; href: string }[] {
  const address = `/setup/messaging-channels/${id}`;
  return [
    { label: "Details", href: address },
    { label: "Routing", href: `${address}/routing` },
    { label: "Consent", href: `${address}/consent` },
    { label: "Automated responses", href: `${address}/automated-responses` },
    { label: "Session", href: `${address}/session` },
    { label: "Parameters", href: `${address}/parameters` },
    { label: "User verification", href: `${address}/user-verification` },
    { label: "Deployments", href: `${address}/deployments` },
  ];
}
