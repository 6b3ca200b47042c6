import { listPatterns } from "@/features/cors-allowlist/queries";
import type { Change } from "@/features/deployments/change";
import { withChannelLabels } from "@/features/deployments/channel-change/channel-label";
import { compareConfigs } from "@/features/deployments/compare";
import { compileDeployment } from "@/features/deployments/compile";
import { getDeployment, listChannelsByAddress } from "@/features/deployments/queries";
import { type Finding, findingsOf } from "@/features/deployments/readiness";
import type { Actor } from "@/features/members/actor";
import { getVersion } from "./queries";

/** What a dialog shows before something goes live, and what it must still be when it does. */
export type Review = {
  id: string;
  revision: number;
  liveNumber: number | null;
  changes: Change[];
  findings: Finding[];
};

/** What publishing the draft would change. */
export async function reviewDraft(actor: Actor, id: string): Promise<Review> {
  const { draft, live, changes } = await getDeployment(actor, id);
  return {
    id,
    revision: draft.revision,
    liveNumber: live?.number ?? null,
    changes,
    findings: findingsOf(draft, await listPatterns(actor)),
  };
}

/** What customers would notice between two versions; null is the draft as it is now. */
export async function compareVersions(
  actor: Actor,
  id: string,
  from: number | null,
  to: number | null,
): Promise<Change[]> {
  const { draft } = await getDeployment(actor, id);
  const contentOf = async (number: number | null) =>
    number === null ? compileDeployment(draft) : (await getVersion(actor, id, number)).content;
  const changes = compareConfigs(await contentOf(from), await contentOf(to));
  return withChannelLabels(changes, await listChannelsByAddress(actor));
}

/** What rolling back to an earlier version would change. */
export async function reviewRollBack(actor: Actor, id: string, number: number): Promise<Review> {
  const { draft, live } = await getDeployment(actor, id);
  const { content } = await getVersion(actor, id, number);
  const channels = await listChannelsByAddress(actor);
  return {
    id,
    revision: draft.revision,
    liveNumber: live?.number ?? null,
    changes: live ? withChannelLabels(compareConfigs(live.content, content), channels) : [],
    findings: [],
  };
}
