import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { members } from "@/db/schema/members";
import { recordAudit } from "@/features/audit/mutations";
import { returnToQueue } from "@/features/conversations/sessions/mutations";
import { endSessionsOf } from "@/features/sessions/mutations";
import { AppError } from "@/lib/errors";
import type { Role } from "@/protocol/member";
import type { Actor } from "./actor";
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
    await refuseLastAdmin(actor, member);
    await db()
      .update(members)
      .set({ disabledAt: new Date(), revision: member.revision + 1 })
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
    await db()
      .update(members)
      .set({ disabledAt: null, revision: member.revision + 1 })
      .where(eq(members.id, member.id));
    await recordAudit(actor, {
      action: "member_enabled",
      record: { kind: "member", id: member.id, label: member.name },
    });
  });
}

export async function changeMemberRole(
  actor: Actor,
  { memberId, role }: { memberId: string; role: Role },
): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    const member = await getMember(actor, memberId);
    if (role !== "admin") await refuseLastAdmin(actor, member);
    await db()
      .update(members)
      .set({ role, revision: member.revision + 1 })
      .where(eq(members.id, member.id));
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
