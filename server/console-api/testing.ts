import { eq } from "drizzle-orm";
import { encode } from "next-auth/jwt";
import { db } from "@/db/client";
import { members } from "@/db/schema/members";
import { sessions } from "@/db/schema/sessions";
import type { Actor } from "@/features/members/actor";
import { cookieSecrets, sessionCookie } from "@/features/sessions/cookie";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { consoleApiPath } from "@/protocol/console-api";
import { consoleApi } from "./app";

export type SignedInRep = { actor: Actor; sessionId: string; cookie: string };

/** A browser in which a member is signed in. */
export async function aSignedIn(actor: Actor): Promise<SignedInRep> {
  const [member] = await db().select().from(members).where(eq(members.id, actor.id));
  if (!member) throw new Error("No such member");
  const sessionId = newId();
  await db()
    .insert(sessions)
    .values({
      id: sessionId,
      userId: member.userId,
      organizationId: actor.organizationId,
      address: "127.0.0.1",
      userAgent: "test",
      expiresAt: new Date(Date.now() + 3_600_000),
    });
  const { name } = sessionCookie();
  const token = await encode({ token: { sid: sessionId }, secret: cookieSecrets(), salt: name });
  return { actor, sessionId, cookie: `${name}=${token}` };
}

/** One call of a rep's console; writes come from Foyer's own pages unless told otherwise. */
export async function desk(
  rep: { cookie: string },
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: unknown }> {
  const response = await consoleApi().request(`${consoleApiPath}${path}`, {
    method,
    headers: {
      cookie: rep.cookie,
      origin: env().FOYER_URL,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}
