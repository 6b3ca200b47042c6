import type { DeploymentTab } from "./settings";

const segments: Record<DeploymentTab, string> = {
  Details: "",
  Branding: "/branding",
  "Pre-Chat": "/pre-chat",
  Texts: "/texts",
  "Chat window": "/chat-window",
  "Chat invitations": "/chat-invitations",
  Domains: "/domains",
  Install: "/install",
  Versions: "/versions",
};

export const deploymentsPath = "/setup/embedded-service-deployments";

export function tabPath(id: string, tab: DeploymentTab): string {
  return `${deploymentsPath}/${id}${segments[tab]}`;
}
