import { channelTabs } from "@/features/channels/tabs";
import { deploymentKinds } from "@/features/deployments/settings";
import { tabPath } from "@/features/deployments/tabs";
import type { DeploymentType } from "@/protocol/channel";

/** A record as Quick Find learns of it. */
export type Found = {
  kind: FoundKind;
  id: string;
  label: string;
  detail: string;
  deploymentType?: DeploymentType;
};

type Kind = {
  group: string;
  path: (record: Found) => string;
  /** The pages of the record itself. */
  tabs?: (record: Found) => { label: string; href: string }[];
};

export type FoundKind = "channel" | "deployment" | "queue" | "business_hours" | "keyset" | "member";

/** Every kind of record that is found by name, and where it leads. */
export const foundKinds: Record<FoundKind, Kind> = {
  channel: {
    group: "Messaging Channels",
    path: ({ id }) => `/setup/messaging-channels/${id}`,
    tabs: ({ id }) => channelTabs(id),
  },
  deployment: {
    group: "Embedded Service Deployments",
    path: ({ id }) => tabPath(id, "Details"),
    tabs: ({ id, deploymentType = "web" }) =>
      deploymentKinds[deploymentType].tabs.map((tab) => ({ label: tab, href: tabPath(id, tab) })),
  },
  queue: { group: "Queues", path: ({ id }) => `/setup/queues/${id}` },
  business_hours: { group: "Business Hours", path: ({ id }) => `/setup/business-hours/${id}` },
  keyset: { group: "User Verification", path: ({ id }) => `/setup/user-verification/${id}` },
  member: {
    group: "Team Members",
    path: ({ label }) => `/setup/team-members?q=${encodeURIComponent(label)}`,
  },
};
