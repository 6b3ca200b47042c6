import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { chatInvitations } from "@/db/schema/chat-invitations";
import type { Actor } from "@/features/members/actor";
import type { Invitation } from "./input";
import { storedInvitation } from "./stored";

/** In their order, by the deployment's id. */
export async function listInvitations(
  actor: Actor,
  deploymentIds: string[],
): Promise<Map<string, Invitation[]>> {
  const rows = await db()
    .select()
    .from(chatInvitations)
    .where(
      and(
        eq(chatInvitations.organizationId, actor.organizationId),
        inArray(chatInvitations.deploymentId, deploymentIds),
      ),
    )
    .orderBy(asc(chatInvitations.position));
  const found = new Map<string, Invitation[]>();
  for (const { deploymentId, content } of rows) {
    const those = found.get(deploymentId) ?? [];
    found.set(deploymentId, those);
    those.push(storedInvitation.read(content, "A chat invitation"));
  }
  return found;
}
