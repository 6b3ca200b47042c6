import "server-only";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { invitations } from "@/db/schema/invitations";
import { type Actor, systemActor } from "@/features/members/actor";
import { getOrganization } from "@/features/organizations/queries";
import { sha256 } from "@/lib/crypto";
import { AppError, isAppError } from "@/lib/errors";

export type OpenInvitation = Awaited<ReturnType<typeof listOpenInvitations>>[number];

/** Invitations that still wait to be used. */
export async function listOpenInvitations(actor: Actor) {
  return db()
    .select({
      id: invitations.id,
      email: invitations.email,
      role: invitations.role,
      expiresAt: invitations.expiresAt,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.organizationId, actor.organizationId),
        isNull(invitations.acceptedAt),
        isNull(invitations.withdrawnAt),
        gt(invitations.expiresAt, new Date()),
      ),
    )
    .orderBy(asc(invitations.createdAt));
}

/** The invitation that a link's secret opens; the secret is the authorization, so there is no actor yet. */
export async function getInvitation(secret: string) {
  const [invitation] = await db()
    .select()
    .from(invitations)
    .where(eq(invitations.secretHash, sha256(secret)));
  if (!invitation || invitation.withdrawnAt) {
    throw new AppError("not_found", "This invite link does not work. Ask for a new one.");
  }
  if (invitation.acceptedAt) {
    throw new AppError("conflict", "This invite link has been used. Sign in instead.");
  }
  if (invitation.expiresAt <= new Date()) {
    throw new AppError("not_found", "This invite link has expired. Ask for a new one.");
  }
  return invitation;
}

/** What the page behind a link shows: whom it invites and where to, or why it does not. */
export async function openInvitation(secret: string) {
  try {
    const { organizationId, email, role } = await getInvitation(secret);
    const { name } = await getOrganization(systemActor(organizationId, "invitation"));
    return { organization: name, email, role };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { refusal: error.message };
  }
}
