"use server";

import { revalidatePath } from "next/cache";
import { activateChannel } from "@/features/channels/mutations";
import { switchDeployment } from "@/features/deployments/mutations";
import { getDraft } from "@/features/deployments/queries";
import { adminAction } from "@/features/members/action";
import { env } from "@/lib/env";
import type { SiteCheck } from "./check";
import { checkInput, fixInput } from "./input";
import { findSightingSince } from "./queries";

/** Mends what keeps a chat from showing, where one switch does it. */
export const fixAction = adminAction(fixInput, async (actor, { deploymentId, fix }) => {
  const draft = await getDraft(actor, deploymentId);
  if (fix === "switch_on") await switchDeployment(actor, draft.id, true);
  else await activateChannel(actor, draft.channel.id);
  revalidatePath("/setup", "layout");
});

/** Whether a page has asked for the chat since the check began. */
export const checkSiteAction = adminAction(
  checkInput,
  async (actor, { deploymentId, since }): Promise<{ since: string; seen: SiteCheck | null }> => {
    const { developerName } = await getDraft(actor, deploymentId);
    if (since === null) return { since: new Date().toISOString(), seen: null };
    const deployment = { developerName, ownOrigin: env().FOYER_URL };
    const seen = await findSightingSince(actor, deployment, new Date(since));
    return { since, seen: seen ?? null };
  },
);
