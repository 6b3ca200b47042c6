import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { deploymentSightings } from "@/db/schema/deployment-sightings";
import { deactivateChannel } from "@/features/channels/mutations";
import { listChannels } from "@/features/channels/queries";
import { listPatterns } from "@/features/cors-allowlist/queries";
import { findLiveDeployment, whyNotLive } from "@/features/deployments/live";
import { switchDeployment } from "@/features/deployments/mutations";
import { getDeployment, listDeployments } from "@/features/deployments/queries";
import { getShowing } from "@/features/diagnostics/doctor";
import { storeSightings } from "@/features/diagnostics/mutations";
import type { Actor } from "@/features/members/actor";
import { anOrganization } from "@/features/members/testing";
import { editQueue } from "@/features/routing/queues/mutations";
import { getQueue, listQueues } from "@/features/routing/queues/queries";
import type { Mend } from "./input";
import { mendDeployment, setUpWebsiteChat } from "./mutations";
import { readFacts } from "./read-facts";
import { guidedSteps, openStep } from "./steps";

const input = { name: "Support chat", domain: "example.com", answers: "new" };

async function steps(actor: Actor, deploymentId: string) {
  return guidedSteps(await readFacts(actor, await getDeployment(actor, deploymentId)));
}

async function shownOn(actor: Actor, origin: string) {
  const now = new Date();
  await storeSightings([
    {
      organizationId: actor.organizationId,
      developerName: "Support_chat",
      origin,
      outcome: "shown",
      version: 1,
      count: 1,
      day: now.toISOString().slice(0, 10),
      lastSeenAt: now,
    },
  ]);
}

test("a website chat is live with everything it needs", async () => {
  const { admin, organizationId } = await anOrganization();
  const { deploymentId } = await setUpWebsiteChat(admin, input);
  const live = await findLiveDeployment(organizationId, "Support_chat");
  expect(live?.id).toBe(deploymentId);
  expect(live && whyNotLive(live)).toBeNull();
  expect(await listPatterns(admin)).toEqual(["https://*.example.com", "https://example.com"]);
  expect(await listQueues(admin)).toMatchObject([{ label: "Support chat", memberCount: 1 }]);
  expect(await getShowing(admin, deploymentId)).toMatchObject({ showing: true });
});

test("a second one of the same name gets names of its own, and the queue that was chosen", async () => {
  const { admin } = await anOrganization();
  await setUpWebsiteChat(admin, input);
  const [queue] = await listQueues(admin);
  await setUpWebsiteChat(admin, { ...input, domain: "localhost:4000", answers: queue?.id ?? "" });
  const deployments = await listDeployments(admin);
  expect(deployments.map(({ draft }) => draft.developerName).sort()).toEqual([
    "Support_chat",
    "Support_chat_2",
  ]);
  expect(await listQueues(admin)).toHaveLength(1);
  expect(await listPatterns(admin)).toContain("http://localhost:4000");
});

test("when one part fails nothing is made", async () => {
  const { admin } = await anOrganization();
  const making = setUpWebsiteChat(admin, { ...input, answers: "somebody else's queue" });
  await expect(making).rejects.toMatchObject({ code: "not_found" });
  expect(await listChannels(admin)).toEqual([]);
});

test("a new chat has only its installation and its first conversation before it", async () => {
  const { admin } = await anOrganization();
  const { deploymentId } = await setUpWebsiteChat(admin, input);
  expect(openStep(await steps(admin, deploymentId))?.title).toBe("Install");
  await shownOn(admin, "https://shop.example.com");
  expect(openStep(await steps(admin, deploymentId))?.title).toBe("First conversation");
});

test("what breaks later is found and mended in place", async () => {
  const { admin } = await anOrganization();
  const { deploymentId } = await setUpWebsiteChat(admin, input);
  const { draft } = await getDeployment(admin, deploymentId);
  const [listed] = await listQueues(admin);
  const queue = await getQueue(admin, listed?.id ?? "");
  await editQueue(admin, { ...queue, memberIds: [] });
  await deactivateChannel(admin, draft.channel.id);
  await switchDeployment(admin, deploymentId, false);

  const mended: Mend[] = [];
  for (;;) {
    const step = openStep(await steps(admin, deploymentId));
    const [action] = step?.actions ?? [];
    if (!action || !("mend" in action)) break;
    expect(step?.state).toBe("Needs attention");
    await mendDeployment(admin, { deploymentId, mend: action.mend });
    mended.push(action.mend);
  }
  expect(mended).toEqual(["join_queue", "activate", "switch_on"]);
  expect(openStep(await steps(admin, deploymentId))?.title).toBe("Install");
});

test("loads by Foyer's own test page do not count as installed", async () => {
  const { admin } = await anOrganization();
  const { deploymentId } = await setUpWebsiteChat(admin, input);
  await shownOn(admin, "http://localhost:3000");
  const rows = await db()
    .select()
    .from(deploymentSightings)
    .where(eq(deploymentSightings.organizationId, admin.organizationId));
  expect(rows).toHaveLength(1);
  expect(openStep(await steps(admin, deploymentId))?.title).toBe("Install");
});

test("reps may neither set up nor mend", async () => {
  const { admin, rep } = await anOrganization();
  const { deploymentId } = await setUpWebsiteChat(admin, input);
  await expect(setUpWebsiteChat(rep, input)).rejects.toMatchObject({ code: "forbidden" });
  await expect(mendDeployment(rep, { deploymentId, mend: "publish" })).rejects.toMatchObject({
    code: "forbidden",
  });
});
