import "server-only";
import { listBusinessHours } from "@/features/business-hours/queries";
import { listChannels } from "@/features/channels/queries";
import { listDeployments } from "@/features/deployments/queries";
import type { Actor } from "@/features/members/actor";
import { listMembers } from "@/features/members/queries";
import { listQueues } from "@/features/routing/queues/queries";
import { listKeysets } from "@/features/user-verification/keysets/queries";
import type { Found, FoundKind } from "./kinds";

type Lister = (actor: Actor) => Promise<Omit<Found, "kind">[]>;

/** Where each kind of record is read by name. */
const listers: Record<FoundKind, Lister> = {
  channel: async (actor) => (await listChannels(actor)).map(named),
  deployment: async (actor) =>
    (await listDeployments(actor)).map(({ draft }) => ({
      ...named(draft),
      deploymentType: draft.deploymentType,
    })),
  queue: async (actor) => (await listQueues(actor)).map(named),
  business_hours: async (actor) => (await listBusinessHours(actor)).map(named),
  keyset: async (actor) => (await listKeysets(actor)).map(named),
  member: async (actor) =>
    (await listMembers(actor)).map(({ id, name, email }) => ({ id, label: name, detail: email })),
};

/** Every record of Setup that is looked for by name. */
export async function listNamedRecords(actor: Actor): Promise<Found[]> {
  const found: Found[] = [];
  for (const kind of Object.keys(listers) as FoundKind[]) {
    for (const record of await listers[kind](actor)) found.push({ kind, ...record });
  }
  return found;
}

function named({ id, label, developerName }: { id: string; label: string; developerName: string }) {
  return { id, label, detail: developerName };
}
