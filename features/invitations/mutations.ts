import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { isUniqueViolation } from "@/db/errors";
import { invitations } from "@/db/schema/invitations";
import { members } from "@/db/schema/members";
import { users } from "@/db/schema/users";
import { recordAudit } from "@/features/audit/mutations";
import { type Actor, makeActor } from "@/features/members/actor";
import type { InviteInput, JoinInput } from "@/features/members/input";
import { hashPassword } from "@/features/members/passwords";
import { mayConfigure } from "@/features/members/permissions";
import { newSecret, sha256 } from "@/lib/crypto";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { getInvitation } from "./queries";

const validHours = 72;

/** Returns the link. It holds the only copy of its secret, so it cannot be shown again. */
export async function inviteMember(actor: Actor, { email, role }: InviteInput): Promise<string> {
  mayConfigure(actor);
  const secret = newSecret();
  await transaction(async () => {
    await refuseKnownMember(actor, email);
    const [invitation] = await db()
      .insert(invitations)
      .values({
        organizationId: actor.organizationId,
        email,
        role,
        secretHash: sha256(secret),
        invitedBy: actor.id,
        expiresAt: new Date(Date.now() + validHours * 60 * 60 * 1000),
      })
      .returning({ id: invitations.id });
    await recordAudit(actor, {
      action: "member_invited",
      record: { kind: "invitation", id: invitation?.id ?? "", label: email },
      after: { email, role },
    });
  });
  return `${env().FOYER_URL}/invite/${secret}`;
}

async function refuseKnownMember(actor: Actor, email: string): Promise<void> {
  const [known] = await db()
    .select({ id: members.id })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.organizationId, actor.organizationId), eq(users.email, email)));
  if (known) {
    const message = "This person is already a team member.";
    throw new AppError("conflict", message, { fields: { email: message } });
  }
}

export async function withdrawInvitation(actor: Actor, id: string): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    const [withdrawn] = await db()
      .update(invitations)
      .set({ withdrawnAt: new Date() })
      .where(
        and(
          eq(invitations.organizationId, actor.organizationId),
          eq(invitations.id, id),
          isNull(invitations.acceptedAt),
        ),
      )
      .returning({ email: invitations.email });
    if (!withdrawn) throw new AppError("not_found", "This invitation has been used or withdrawn.");
    await recordAudit(actor, {
      action: "invitation_withdrawn",
      record: { kind: "invitation", id, label: withdrawn.email },
    });
  });
}

/** Makes the invited person a member and returns their email for signing in. */
export async function acceptInvitation(input: JoinInput, address: string): Promise<string> {
  await getInvitation(input.secret);
  const passwordHash = await hashPassword(input.password);
  return transaction(async () => {
    const invitation = await getInvitation(input.secret);
    const [taken] = await db()
      .update(invitations)
      .set({ acceptedAt: new Date() })
      .where(
        and(
          eq(invitations.id, invitation.id),
          isNull(invitations.acceptedAt),
          isNull(invitations.withdrawnAt),
        ),
      )
      .returning({ id: invitations.id });
    if (!taken) {
      await getInvitation(input.secret);
      throw new AppError("conflict", "This invite link has been used. Sign in instead.");
    }
    const [userId, memberId] = [newId(), newId()];
    try {
      await db()
        .insert(users)
        .values({ id: userId, email: invitation.email, name: input.name, passwordHash });
    } catch (error) {
      if (!isUniqueViolation(error, "users_email_key")) throw error;
      throw new AppError(
        "conflict",
        "Somebody with this email already uses Foyer. Sign in, then ask for access.",
        { cause: error },
      );
    }
    const { organizationId, role } = invitation;
    await db().insert(members).values({ id: memberId, organizationId, userId, role });
    const actor = makeActor({
      organizationId,
      kind: "member",
      id: memberId,
      name: input.name,
      role,
      address,
    });
    await recordAudit(actor, {
      action: "member_joined",
      record: { kind: "member", id: memberId, label: input.name },
      after: { email: invitation.email, role },
    });
    return invitation.email;
  });
}
