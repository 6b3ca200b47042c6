import "server-only";
import { inArray, sql } from "drizzle-orm";
import { afterCommit, db } from "@/db/client";
import { memberPresences } from "@/db/schema/presence";
import type { Actor } from "@/features/members/actor";
import { mayAnswer } from "@/features/members/permissions";
import { getPresence } from "@/features/routing/presence/queries";
import { hurryOffers } from "@/features/routing/work-items/mutations";
import { countWaitingFor } from "@/features/routing/work-items/queries";
import { doorbell } from "@/lib/doorbell";
import type { Attention } from "@/protocol/console-api";
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

/** Pages of these members are open: one write for all of them. */
export async function heardFrom(actors: Actor[]): Promise<void> {
  const memberIds = [...new Set(actors.map(({ id }) => id))];
  if (memberIds.length === 0) return;
  await db()
    .update(memberPresences)
    .set({ heardAt: sql`now()` })
    .where(inArray(memberPresences.memberId, memberIds));
}

/** A page of Foyer is open, though not the console: its person stays as present as they chose to be. */
export async function keepPresence(actor: Actor): Promise<Attention> {
  mayAnswer(actor);
  await heardFrom([actor]);
  return { presence: await getPresence(actor), waiting: await countWaitingFor(actor) };
}
