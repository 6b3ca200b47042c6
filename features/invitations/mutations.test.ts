import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { invitations } from "@/db/schema/invitations";
import type { Actor } from "@/features/members/actor";
import { getMember, listMembers } from "@/features/members/queries";
import { anOrganization } from "@/features/members/testing";
import { openSession } from "@/features/sessions/mutations";
import { newId } from "@/lib/ids";
import { acceptInvitation, inviteMember, withdrawInvitation } from "./mutations";
import { getInvitation, listOpenInvitations } from "./queries";

const password = "correct horse battery";

/** Invites somebody new; the secret is what their link ends with. */
async function invite(admin: Actor): Promise<{ email: string; secret: string }> {
  const email = `${newId()}@example.com`;
  const link = await inviteMember(admin, { email, role: "rep" });
  return { email, secret: link.split("/").at(-1) ?? "" };
}

test("an invited person joins with the role they were invited for, and can sign in", async () => {
  const { admin } = await anOrganization();
  const { email, secret } = await invite(admin);
  await acceptInvitation({ secret, name: "Rita", password }, "203.0.113.7");
  expect(await listMembers(admin)).toContainEqual(
    expect.objectContaining({ email, name: "Rita", role: "rep" }),
  );
  await expect(
    openSession({ email, password }, { address: "203.0.113.7", userAgent: "" }),
  ).resolves.toEqual(expect.any(String));
});

test("a link works once", async () => {
  const { admin } = await anOrganization();
  const { secret } = await invite(admin);
  await acceptInvitation({ secret, name: "Rita", password }, "");
  await expect(acceptInvitation({ secret, name: "Eve", password }, "")).rejects.toMatchObject({
    code: "conflict",
    message: "This invite link has been used. Sign in instead.",
  });
});

test("of two who open a link at the same time one joins", async () => {
  const { admin } = await anOrganization();
  const { secret, email } = await invite(admin);
  const joined = await Promise.allSettled(
    ["Rita", "Eve"].map((name) => acceptInvitation({ secret, name, password }, "")),
  );
  expect(joined.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await listMembers(admin)).filter((member) => member.email === email)).toHaveLength(1);
});

test("an expired link says so", async () => {
  const { admin } = await anOrganization();
  const { secret, email } = await invite(admin);
  await db()
    .update(invitations)
    .set({ expiresAt: new Date(0) })
    .where(eq(invitations.email, email));
  await expect(getInvitation(secret)).rejects.toMatchObject({
    message: "This invite link has expired. Ask for a new one.",
  });
});

test("a withdrawn link no longer works", async () => {
  const { admin } = await anOrganization();
  const { secret } = await invite(admin);
  const [open] = await listOpenInvitations(admin);
  await withdrawInvitation(admin, open?.id ?? "");
  await expect(getInvitation(secret)).rejects.toMatchObject({ code: "not_found" });
  expect(await listOpenInvitations(admin)).toEqual([]);
});

test("only the hash of a link's secret is stored", async () => {
  const { admin } = await anOrganization();
  const { secret, email } = await invite(admin);
  const [stored] = await db().select().from(invitations).where(eq(invitations.email, email));
  expect(JSON.stringify(stored)).not.toContain(secret);
});

test("a team member is not invited again", async () => {
  const { admin, rep } = await anOrganization();
  const { email } = await getMember(admin, rep.id);
  await expect(inviteMember(admin, { email, role: "rep" })).rejects.toMatchObject({
    code: "conflict",
    details: { fields: { email: "This person is already a team member." } },
  });
});

test("a rep may not invite", async () => {
  const { rep } = await anOrganization();
  await expect(invite(rep)).rejects.toMatchObject({ code: "forbidden" });
});

test("another organization's invitation cannot be withdrawn", async () => {
  const [{ admin }, other] = [await anOrganization(), await anOrganization()];
  await invite(other.admin);
  const [open] = await listOpenInvitations(other.admin);
  await expect(withdrawInvitation(admin, open?.id ?? "")).rejects.toMatchObject({
    code: "not_found",
  });
});
