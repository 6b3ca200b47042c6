import "server-only";
import { listBusinessHours } from "@/features/business-hours/queries";
import { listChannels } from "@/features/channels/queries";
import { listDeployments } from "@/features/deployments/queries";
import type { Actor } from "@/features/members/actor";
import { listMembers } from "@/features/members/queries";
import { listQueues } from "@/features/routing/queues/queries";
import { listKeysets } from "@/features/user-verification/keysets/queries";

type Found = { group: string; label: string; detail: string; href: string };

/** Every record of Setup that is looked for by name. */
export async function listNamedRecords(actor: Actor): Promise<Found[]> {
  const channels = await listChannels(actor);
  const deployments = await listDeployments(actor);
  const queues = await listQueues(actor);
  const hours = await listBusinessHours(actor);
  const keysets = await listKeysets(actor);
  const members = await listMembers(actor);
  return [
    ...channels.map(({ id, label, developerName }) => ({
      group: "Messaging Channels",
      label,
      detail: developerName,
      href: `/setup/messaging-channels/${id}`,
    })),
    ...deployments.map(({ draft: { id, label, developerName } }) => ({
      group: "Embedded Service Deployments",
      label,
      detail: developerName,
      href: `/setup/embedded-service-deployments/${id}`,
    })),
    ...queues.map(({ id, label, developerName }) => ({
      group: "Queues",
      label,
      detail: developerName,
      href: `/setup/queues/${id}`,
    })),
    ...hours.map(({ id, label, developerName }) => ({
      group: "Business Hours",
      label,
      detail: developerName,
      href: `/setup/business-hours/${id}`,
    })),
    ...keysets.map(({ id, label, developerName }) => ({
      group: "User Verification",
      label,
      detail: developerName,
      href: `/setup/user-verification/${id}`,
    })),
    ...members.map(({ name, email }) => ({
      group: "Team Members",
      label: name,
      detail: email,
      href: `/setup/team-members?q=${encodeURIComponent(name)}`,
    })),
  ];
}
