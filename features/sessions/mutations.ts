import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import { afterCommit, db, transaction } from "@/db/client";
import { members } from "@/db/schema/members";
import { sessions } from "@/db/schema/sessions";
import { users } from "@/db/schema/users";
import { recordAudit } from "@/features/audit/mutations";
import { type Actor, makeActor } from "@/features/members/actor";
import type { PasswordChange, SignInInput } from "@/features/members/input";
import { hashPassword, passwordMatches } from "@/features/members/passwords";
import { getMember } from "@/features/members/queries";
import { doorbell } from "@/lib/doorbell";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { SessionEnding } from "@/protocol/member";
import { countSignInAttempt, forgetSignInAttempts } from "./attempts";
import { sessionDays } from "./cookie";

type Browser = { address: string; userAgent: string };

/** Signs a person in and returns the new session's id. "Disabled" is said only after the right password. */
export async function openSession(
  { email, password }: SignInInput,
  browser: Browser,
): Promise<string> {
  await countSignInAttempt(email, browser.address);
  const [user] = await db().select().from(users).where(eq(users.email, email));
  if (!(await passwordMatches(user?.passwordHash, password)) || !user) {
    throw new AppError("unauthenticated", "This email and password do not match. Check both.");
  }
  await forgetSignInAttempts(email, browser.address);
  const memberships = await db().select().from(members).where(eq(members.userId, user.id));
  const member = memberships.find((each) => !each.disabledAt);
  if (!member) {
    throw new AppError(
      "forbidden",
      "Your access has been turned off. Ask an Admin of your organization to turn it on.",
    );
  }
  return transaction(async () => {
    const id = newId();
    await db()
      .insert(sessions)
      .values({
        id,
        userId: user.id,
        organizationId: member.organizationId,
        address: browser.address,
        userAgent: browser.userAgent.slice(0, 300),
        expiresAt: new Date(Date.now() + sessionDays * 24 * 60 * 60 * 1000),
      });
    const actor = makeActor({
      organizationId: member.organizationId,
      kind: "member",
      id: member.id,
      name: user.name,
      role: member.role,
      address: browser.address,
    });
    await recordAudit(actor, {
      action: "signed_in",
      record: { kind: "session", id, label: user.name },
    });
    return id;
  });
}

/** Ends one session of the actor's own. */
export async function endSession(actor: Actor, sessionId: string): Promise<void> {
  await transaction(async () => {
    await endWhere(eq(sessions.id, sessionId), "signed_out");
    await recordAudit(actor, {
      action: "signed_out",
      record: { kind: "session", id: sessionId, label: actor.name },
    });
  });
}

/** Signs the actor out everywhere but here. */
export async function endOtherSessions(actor: Actor, sessionId: string): Promise<void> {
  const { userId } = await getMember(actor, actor.id);
  await transaction(async () => {
    const others = and(eq(sessions.userId, userId), ne(sessions.id, sessionId));
    await endWhere(others, "ended_elsewhere");
    await recordAudit(actor, {
      action: "other_sessions_ended",
      record: { kind: "member", id: actor.id, label: actor.name },
    });
  });
}

const unchanged = "Your password stays as it was.";

/**
 * A password of the actor's own, in every organization of theirs, and the end of all their other
 * sign-ins: whoever knew the old one is out.
 */
export async function changePassword(
  actor: Actor,
  sessionId: string,
  { currentPassword, newPassword }: PasswordChange,
): Promise<void> {
  const { userId, email } = await getMember(actor, actor.id);
  await countSignInAttempt(email, actor.address);
  const [user] = await db().select().from(users).where(eq(users.id, userId));
  if (!(await passwordMatches(user?.passwordHash, currentPassword))) {
    const message = "This is not the password you have now. Check it.";
    throw new AppError("invalid", unchanged, { fields: { currentPassword: message } });
  }
  await forgetSignInAttempts(email, actor.address);
  if (newPassword === currentPassword) {
    const message = "This is the password you have now. Choose another.";
    throw new AppError("invalid", unchanged, { fields: { newPassword: message } });
  }
  const passwordHash = await hashPassword(newPassword);
  await transaction(async () => {
    await db().update(users).set({ passwordHash }).where(eq(users.id, userId));
    const others = and(eq(sessions.userId, userId), ne(sessions.id, sessionId));
    await endWhere(others, "ended_elsewhere");
    await recordAudit(actor, {
      action: "password_changed",
      record: { kind: "member", id: actor.id, label: actor.name },
    });
  });
}

/** Ends every session of a person in the actor's organization: their access was turned off. */
export async function endSessionsOf(actor: Actor, userId: string): Promise<void> {
  const theirs = and(
    eq(sessions.userId, userId),
    eq(sessions.organizationId, actor.organizationId),
  );
  await endWhere(theirs, "member_disabled");
}

async function endWhere(which: ReturnType<typeof eq> | undefined, ending: SessionEnding) {
  const ended = await db()
    .update(sessions)
    .set({ endedAt: new Date(), ending })
    .where(and(which, isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  const sessionIds = ended.map(({ id }) => id);
  afterCommit(() => doorbell().ring("signInEnded", { sessionIds }));
}
