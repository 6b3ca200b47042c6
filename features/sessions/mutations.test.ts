import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEvents } from "@/db/schema/audit-events";
import { members } from "@/db/schema/members";
import { sessions } from "@/db/schema/sessions";
import { users } from "@/db/schema/users";
import type { Actor } from "@/features/members/actor";
import { changeMemberRole, disableMember, enableMember } from "@/features/members/mutations";
import { hashPassword } from "@/features/members/passwords";
import { getMember } from "@/features/members/queries";
import { aMember, anOrganization } from "@/features/members/testing";
import { doorbell } from "@/lib/doorbell";
import { changePassword, endOtherSessions, endSession, openSession } from "./mutations";
import { findSignedIn } from "./queries";

const password = "correct horse battery";
const browser = { address: "203.0.113.7", userAgent: "Firefox" };

/** Makes `actor` able to sign in, and returns their email. */
async function withPassword(actor: Actor): Promise<string> {
  const { userId, email } = await getMember(actor, actor.id);
  await db()
    .update(users)
    .set({ passwordHash: await hashPassword(password) })
    .where(eq(users.id, userId));
  return email;
}

test("the right password opens a session for its member", async () => {
  const { admin } = await anOrganization();
  const email = await withPassword(admin);
  const sessionId = await openSession({ email, password }, browser);
  expect(await findSignedIn(sessionId, "198.51.100.1")).toMatchObject({
    email,
    actor: { id: admin.id, role: "admin", address: "198.51.100.1" },
  });
});

test("each sign-in is written to the audit trail with its address", async () => {
  const { admin } = await anOrganization();
  const sessionId = await openSession({ email: await withPassword(admin), password }, browser);
  const events = await db().select().from(auditEvents).where(eq(auditEvents.recordId, sessionId));
  expect(events).toMatchObject([{ action: "signed_in", address: browser.address }]);
});

test("a wrong password and an unknown person get the same answer", async () => {
  const { admin } = await anOrganization();
  const email = await withPassword(admin);
  const refusal = { code: "unauthenticated", message: expect.stringContaining("do not match") };
  await expect(openSession({ email, password: "wrong" }, browser)).rejects.toMatchObject(refusal);
  await expect(
    openSession({ email: `nobody-${admin.id}@example.com`, password }, browser),
  ).rejects.toMatchObject(refusal);
});

test("that access is off is said only after the right password", async () => {
  const { admin, rep } = await anOrganization();
  const email = await withPassword(rep);
  await disableMember(admin, rep.id);
  await expect(openSession({ email, password: "wrong" }, browser)).rejects.toMatchObject({
    code: "unauthenticated",
  });
  await expect(openSession({ email, password }, browser)).rejects.toMatchObject({
    code: "forbidden",
    message: expect.stringContaining("turned off"),
  });
});

test("the eleventh try from one address is refused, even with the right password", async () => {
  const { admin } = await anOrganization();
  const email = await withPassword(admin);
  for (let tries = 0; tries < 10; tries++) {
    await expect(openSession({ email, password: "wrong" }, browser)).rejects.toMatchObject({
      code: "unauthenticated",
    });
  }
  await expect(openSession({ email, password }, browser)).rejects.toMatchObject({
    code: "too_many_requests",
    details: { retryAfter: 900 },
  });
  await expect(
    openSession({ email, password }, { ...browser, address: "192.0.2.9" }),
  ).resolves.toEqual(expect.any(String));
});

test("a signed out session says so", async () => {
  const { admin } = await anOrganization();
  const sessionId = await openSession({ email: await withPassword(admin), password }, browser);
  await endSession(admin, sessionId);
  expect(await findSignedIn(sessionId, "")).toEqual({ ending: "signed_out" });
});

test("signing out everywhere else leaves this browser alone", async () => {
  const { admin } = await anOrganization();
  const email = await withPassword(admin);
  const here = await openSession({ email, password }, browser);
  const elsewhere = await openSession({ email, password }, browser);
  await endOtherSessions(admin, here);
  expect(await findSignedIn(here, "")).toMatchObject({ sessionId: here });
  expect(await findSignedIn(elsewhere, "")).toEqual({ ending: "ended_elsewhere" });
});

test("a new password takes the place of the old one and ends all other sessions", async () => {
  const { admin } = await anOrganization();
  const email = await withPassword(admin);
  const here = await openSession({ email, password }, browser);
  const elsewhere = await openSession({ email, password }, browser);
  const change = { currentPassword: password, newPassword: "four words nobody says" };
  await changePassword(admin, here, change);
  expect(await findSignedIn(here, "")).toMatchObject({ sessionId: here });
  expect(await findSignedIn(elsewhere, "")).toEqual({ ending: "ended_elsewhere" });
  await expect(openSession({ email, password }, browser)).rejects.toMatchObject({
    code: "unauthenticated",
  });
  await openSession({ email, password: change.newPassword }, browser);
  const events = await db().select().from(auditEvents).where(eq(auditEvents.recordId, admin.id));
  expect(events.map(({ action }) => action)).toContain("password_changed");
  expect(JSON.stringify(events)).not.toContain(change.newPassword);
});

test("a wrong current password changes nothing, and cannot be tried for ever", async () => {
  const { admin } = await anOrganization();
  const email = await withPassword(admin);
  const here = await openSession({ email, password }, browser);
  const attempt = () =>
    changePassword(admin, here, { currentPassword: "wrong", newPassword: "another password" });
  for (let tries = 0; tries < 10; tries++) {
    await expect(attempt()).rejects.toMatchObject({
      code: "invalid",
      details: { fields: { currentPassword: expect.any(String) } },
    });
  }
  await expect(attempt()).rejects.toMatchObject({ code: "too_many_requests" });
  await openSession({ email, password }, browser);
});

test("an expired session says so", async () => {
  const { admin } = await anOrganization();
  const sessionId = await openSession({ email: await withPassword(admin), password }, browser);
  await db()
    .update(sessions)
    .set({ expiresAt: new Date(0) })
    .where(eq(sessions.id, sessionId));
  expect(await findSignedIn(sessionId, "")).toEqual({ ending: "expired" });
});

test("turning access off ends open sessions and rings their consoles", async () => {
  const { admin, rep } = await anOrganization();
  const sessionId = await openSession({ email: await withPassword(rep), password }, browser);
  const rings: string[][] = [];
  const stop = doorbell().listen("signInEnded", sessionId, ({ sessionIds }) => {
    rings.push(sessionIds);
  });
  await disableMember(admin, rep.id);
  stop();
  expect(await findSignedIn(sessionId, "")).toEqual({ ending: "member_disabled" });
  expect(rings).toEqual([[sessionId]]);
});

test("turning access on again lets the member sign in", async () => {
  const { admin, rep } = await anOrganization();
  const email = await withPassword(rep);
  await disableMember(admin, rep.id);
  await enableMember(admin, rep.id);
  await expect(openSession({ email, password }, browser)).resolves.toEqual(expect.any(String));
});

test("the last Admin can neither be disabled nor demoted", async () => {
  const { admin } = await anOrganization();
  const refusal = { code: "conflict", message: expect.stringContaining("only Admin") };
  await expect(disableMember(admin, admin.id)).rejects.toMatchObject(refusal);
  await expect(
    changeMemberRole(admin, { id: admin.id, revision: 1, role: "rep" }),
  ).rejects.toMatchObject(refusal);
});

test("an Admin whose access is off does not count as the last one's deputy", async () => {
  const { organizationId, admin } = await anOrganization();
  const other = await aMember(organizationId, { name: "Bea", role: "admin" });
  await disableMember(admin, other.id);
  await expect(disableMember(admin, admin.id)).rejects.toMatchObject({ code: "conflict" });
});

test("a role takes effect with the next request", async () => {
  const { admin, rep } = await anOrganization();
  const sessionId = await openSession({ email: await withPassword(rep), password }, browser);
  await changeMemberRole(admin, { id: rep.id, revision: 1, role: "admin" });
  expect(await findSignedIn(sessionId, "")).toMatchObject({ actor: { role: "admin" } });
});

test("a role that somebody else changed meanwhile is not changed again", async () => {
  const { admin, rep } = await anOrganization();
  await changeMemberRole(admin, { id: rep.id, revision: 1, role: "admin" });
  await expect(
    changeMemberRole(admin, { id: rep.id, revision: 1, role: "rep" }),
  ).rejects.toMatchObject({ code: "conflict", details: { current: { role: "admin" } } });
});

test("switching access off and on keeps an open form on the role valid", async () => {
  const { admin, rep } = await anOrganization();
  await disableMember(admin, rep.id);
  await enableMember(admin, rep.id);
  await changeMemberRole(admin, { id: rep.id, revision: 1, role: "admin" });
  expect(await getMember(admin, rep.id)).toMatchObject({ role: "admin", disabledAt: null });
});

test("another organization's members cannot be changed", async () => {
  const [{ admin }, other] = [await anOrganization(), await anOrganization()];
  await expect(disableMember(admin, other.rep.id)).rejects.toMatchObject({ code: "not_found" });
  const [member] = await db().select().from(members).where(eq(members.id, other.rep.id));
  expect(member?.disabledAt).toBeNull();
});
