import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { members } from "@/db/schema/members";
import { recordAudit } from "@/features/audit/mutations";
import { returnToQueue } from "@/features/conversations/sessions/mutations";
import { endSessionsOf } from "@/features/sessions/mutations";
import { AppError, changedMeanwhile } from "@/lib/errors";
import type { Role } from "@/protocol/member";
import type { Actor } from "./actor";
import type { RoleInput } from "./input";
import { mayConfigure } from "./permissions";
import { getMember } from "./queries";

/**
 * Ends the member's sessions too: open consoles close within seconds. Their open
 * chats wait again for the other reps.
 */
export async function disableMember(actor: Actor, memberId: string): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    const member = await getMember(actor, memberId);
    if (member.disabledAt) return;
    await refuseLastAdmin(actor, member);
    await db()
      .update(members)
      .set({ disabledAt: new Date(), updatedAt: sql`now()` })
      .where(eq(members.id, member.id));
    await endSessionsOf(actor, member.userId);
    await returnToQueue(actor, member.id);
    await recordAudit(actor, {
      action: "member_disabled",
      record: { kind: "member", id: member.id, label: member.name },
    });
  });
}

export async function enableMember(actor: Actor, memberId: string): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    const member = await getMember(actor, memberId);
    if (!member.disabledAt) return;
    await db()
      .update(members)
      .set({ disabledAt: null, updatedAt: sql`now()` })
      .where(eq(members.id, member.id));
    await recordAudit(actor, {
      action: "member_enabled",
      record: { kind: "member", id: member.id, label: member.name },
    });
  });
}

export async function changeMemberRole(
  actor: Actor,
  { id, revision, role }: RoleInput,
): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    const member = await getMember(actor, id);
    if (role !== "admin") await refuseLastAdmin(actor, member);
    const changed = await db()
      .update(members)
      .set({ role, revision: revision + 1, updatedAt: sql`now()` })
      .where(and(eq(members.id, member.id), eq(members.revision, revision)))
      .returning({ id: members.id });
    if (changed.length === 0) throw changedMeanwhile(await getMember(actor, id));
    await recordAudit(actor, {
      action: "member_role_changed",
      record: { kind: "member", id: member.id, label: member.name },
      before: { role: member.role },
      after: { role },
    });
  });
}

/** Locks the Admins, so that two of them cannot disable each other at once. */
async function refuseLastAdmin(actor: Actor, member: { id: string; role: Role }): Promise<void> {
  const admins = await db()
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        eq(members.organizationId, actor.organizationId),
        eq(members.role, "admin"),
        isNull(members.disabledAt),
      ),
    )
    .for("update");
  if (admins.length === 1 && admins[0]?.id === member.id) {
    throw new AppError(
      "conflict",
      "This is the only Admin. Make somebody else an Admin first, so that nobody is locked out.",
    );
  }
}
