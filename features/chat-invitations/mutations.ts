import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { chatInvitations } from "@/db/schema/chat-invitations";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import type { Invitation } from "./input";
import { storedInvitation } from "./stored";

/** Part of a change of the draft, which counts the revision and writes the audit event. */
export async function replaceInvitations(
  actor: Actor,
  deploymentId: string,
  invitations: Invitation[],
): Promise<void> {
  mayConfigure(actor);
  const { organizationId } = actor;
  await db()
    .delete(chatInvitations)
    .where(
      and(
        eq(chatInvitations.organizationId, organizationId),
        eq(chatInvitations.deploymentId, deploymentId),
      ),
    );
  if (invitations.length === 0) return;
  await db()
    .insert(chatInvitations)
    .values(
      invitations.map((invitation, position) => ({
        ...{ organizationId, deploymentId, position },
        content: storedInvitation.store(invitation),
      })),
    );
}
