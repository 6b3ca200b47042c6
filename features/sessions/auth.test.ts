import { and, eq } from "drizzle-orm";
import { NextRequest } from "next/server";
import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEvents } from "@/db/schema/audit-events";
import { users } from "@/db/schema/users";
import { addressHeader } from "@/features/members/address";
import { hashPassword } from "@/features/members/passwords";
import { getMember } from "@/features/members/queries";
import { anOrganization } from "@/features/members/testing";
import { env } from "@/lib/env";
import { handlers } from "./auth";
import { cookieSecrets, sessionCookie } from "./cookie";
import { openSession } from "./mutations";
import { findSignedIn } from "./queries";

const password = "correct horse battery";
const address = "203.0.113.7";

/** Signs out as next-auth's own page would, with the cookie of a signed-in browser. */
async function postSignOut(sid: string): Promise<Response> {
  const { name } = sessionCookie();
  const session = await encode({ token: { sid }, secret: cookieSecrets(), salt: name });
  const door = `${env().FOYER_URL}/api/auth`;
  const asked = await handlers.GET(new NextRequest(`${door}/csrf`));
  const { csrfToken } = await asked.json();
  const cookies = asked.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  return handlers.POST(
    new NextRequest(`${door}/signout`, {
      method: "POST",
      headers: { cookie: [...cookies, `${name}=${session}`].join("; "), [addressHeader]: address },
      body: new URLSearchParams({ csrfToken }),
    }),
  );
}

async function aSignedInAdmin() {
  const { admin } = await anOrganization();
  const { userId, email } = await getMember(admin, admin.id);
  const passwordHash = await hashPassword(password);
  await db().update(users).set({ passwordHash }).where(eq(users.id, userId));
  return { admin, sid: await openSession({ email, password }, { address, userAgent: "" }) };
}

test("signing out at next-auth's own door ends the session, not only the cookie", async () => {
  const { admin, sid } = await aSignedInAdmin();
  const answer = await postSignOut(sid);
  const { name } = sessionCookie();
  expect(answer.headers.getSetCookie().join()).toContain(`${name}=;`);
  expect(await findSignedIn(sid, "")).toEqual({ ending: "signed_out" });
  const signedOut = and(eq(auditEvents.recordId, sid), eq(auditEvents.action, "signed_out"));
  const events = await db().select().from(auditEvents).where(signedOut);
  expect(events).toMatchObject([{ actorId: admin.id, address }]);
});

test("signing out twice is one sign-out", async () => {
  const { sid } = await aSignedInAdmin();
  await postSignOut(sid);
  await postSignOut(sid);
  const signedOut = and(eq(auditEvents.recordId, sid), eq(auditEvents.action, "signed_out"));
  expect(await db().select().from(auditEvents).where(signedOut)).toHaveLength(1);
});
