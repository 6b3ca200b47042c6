import {
  AppWindow,
  Clock,
  Fingerprint,
  House,
  Inbox,
  ListChecks,
  MessagesSquare,
  ScrollText,
  ShieldCheck,
  Users,
} from "lucide-react";
import type { NavigationGroup } from "@/components/page/navigation";
import type { QuickFindEntry } from "@/components/page/quick-find-entry";

/** The tree of Setup. A page stands here once it works. */
export const navigation: NavigationGroup[] = [
  { items: [{ label: "Home", href: "/setup", icon: <House aria-hidden />, exact: true }] },
  {
    label: "Messaging",
    items: [
      {
        label: "Messaging Channels",
        href: "/setup/messaging-channels",
        icon: <MessagesSquare aria-hidden />,
      },
      {
        label: "Embedded Service Deployments",
        href: "/setup/embedded-service-deployments",
        icon: <AppWindow aria-hidden />,
      },
      {
        label: "Choice Lists",
        href: "/setup/choice-lists",
        icon: <ListChecks aria-hidden />,
      },
    ],
  },
  {
    label: "Routing",
    items: [
      { label: "Queues", href: "/setup/queues", icon: <Inbox aria-hidden /> },
      { label: "Business Hours", href: "/setup/business-hours", icon: <Clock aria-hidden /> },
    ],
  },
  {
    label: "Security",
    items: [
      { label: "CORS Allowlist", href: "/setup/cors-allowlist", icon: <ShieldCheck aria-hidden /> },
      {
        label: "User Verification",
        href: "/setup/user-verification",
        icon: <Fingerprint aria-hidden />,
      },
    ],
  },
  {
    label: "Organization",
    items: [
      { label: "Team Members", href: "/setup/team-members", icon: <Users aria-hidden /> },
      { label: "Audit Trail", href: "/setup/audit-trail", icon: <ScrollText aria-hidden /> },
    ],
  },
];

/** The pages by name, and by the names under which the field knows them. */
export const quickFindEntries: QuickFindEntry[] = [
  { group: "Pages", label: "Home", href: "/setup", keywords: ["Guided setup", "Getting started"] },
  {
    group: "Pages",
    label: "Messaging Channels",
    href: "/setup/messaging-channels",
    keywords: ["Messaging Settings", "Enhanced Chat", "MIAW", "Omni-Channel", "Custom Parameters"],
  },
  {
    group: "Pages",
    label: "Embedded Service Deployments",
    href: "/setup/embedded-service-deployments",
    keywords: [
      "Embedded Service Deployment Settings",
      "Enhanced Chat",
      "MIAW",
      "code snippet",
      "configFile.json",
      "Branding",
      "Pre-Chat",
    ],
  },
  {
    group: "Pages",
    label: "Choice Lists",
    href: "/setup/choice-lists",
    keywords: ["Pre-Chat", "Picklist", "Dropdown"],
  },
  {
    group: "Pages",
    label: "Queues",
    href: "/setup/queues",
    keywords: ["Omni-Channel", "Routing"],
  },
  {
    group: "Pages",
    label: "Business Hours",
    href: "/setup/business-hours",
    keywords: ["Holidays", "Opening hours", "Time zone", "Open now"],
  },
  {
    group: "Pages",
    label: "CORS Allowlist",
    href: "/setup/cors-allowlist",
    keywords: ["Trusted URLs", "CSP", "Content Security Policy", "Origins", "Domains"],
  },
  {
    group: "Pages",
    label: "User Verification",
    href: "/setup/user-verification",
    keywords: ["Keysets", "JSON Web Keys", "JWT", "JWKS", "Identity", "setIdentityToken"],
  },
  {
    group: "Pages",
    label: "Team Members",
    href: "/setup/team-members",
    keywords: ["Users", "Invite", "Roles", "Password"],
  },
  {
    group: "Pages",
    label: "Audit Trail",
    href: "/setup/audit-trail",
    keywords: ["Setup Audit Trail", "History", "Log", "Who changed", "Export"],
  },
  {
    group: "Pages",
    label: "Recently deleted",
    href: "/setup/audit-trail/deleted",
    keywords: ["Undo", "Restore", "Trash", "Recycle bin", "Deleted records"],
  },
  { group: "Pages", label: "Console", href: "/console", keywords: ["Chats", "Omni-Channel"] },
  {
    group: "Actions",
    label: "New channel",
    href: "/setup/messaging-channels?new",
    keywords: ["Enhanced Chat", "MIAW"],
  },
  {
    group: "Actions",
    label: "New deployment",
    href: "/setup/embedded-service-deployments?new",
    keywords: ["Enhanced Chat", "MIAW", "code snippet"],
  },
  { group: "Actions", label: "New choice list", href: "/setup/choice-lists?new" },
  { group: "Actions", label: "New queue", href: "/setup/queues?new" },
  {
    group: "Actions",
    label: "New business hours",
    href: "/setup/business-hours?new",
    keywords: ["Holidays", "Opening hours"],
  },
  {
    group: "Actions",
    label: "Add origin",
    href: "/setup/cors-allowlist?add",
    keywords: ["Trusted URLs"],
  },
  {
    group: "Actions",
    label: "New keyset",
    href: "/setup/user-verification?new",
    keywords: ["JWT", "JWKS"],
  },
  { group: "Actions", label: "Invite member", href: "/setup/team-members?new" },
];
