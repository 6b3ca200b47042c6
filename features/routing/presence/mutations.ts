import "server-only";
import { inArray, sql } from "drizzle-orm";
import { afterCommit, db } from "@/db/client";
import { memberPresences } from "@/db/schema/presence";
import type { Actor } from "@/features/members/actor";
import { mayAnswer } from "@/features/members/permissions";
import { hurryOffers } from "@/features/routing/work-items/mutations";
import { doorbell } from "@/lib/doorbell";
import type { Presence } from "@/protocol/member";

export async function setPresence(actor: Actor, presence: Presence): Promise<void> {
  mayAnswer(actor);
  const { organizationId, id: memberId } = actor;
  const now = sql`now()`;
  await db()
    .insert(memberPresences)
    .values({ organizationId, memberId, presence })
    .onConflictDoUpdate({
      target: memberPresences.memberId,
      set: { presence, changedAt: now, heardAt: now },
    });
  if (presence === "offline") await hurryOffers(actor, memberId);
  afterCommit(() => doorbell().ring("presence", { organizationId, memberId }));
}

/** The consoles of these members are open on this node: one write for all of them. */
export async function heardFrom(actors: Actor[]): Promise<void> {
  const memberIds = [...new Set(actors.map(({ id }) => id))];
  if (memberIds.length === 0) return;
  await db()
    .update(memberPresences)
    .set({ heardAt: sql`now()` })
    .where(inArray(memberPresences.memberId, memberIds));
}
