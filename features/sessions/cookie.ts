import { derivedKeys } from "@/lib/crypto";
import { env } from "@/lib/env";

/** Days for which a browser stays signed in. */
export const sessionDays = 7;

/** A `__Host-` cookie where there is TLS: no other host or path can set it. */
export function sessionCookie() {
  const secure = env().FOYER_URL.startsWith("https:");
  return {
    name: secure ? "__Host-foyer.session" : "foyer.session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure } as const,
  };
}

/** One secret for each FOYER_SECRET: the first seals the cookie, all open it. */
export function cookieSecrets(): string[] {
  return derivedKeys("session-cookie").map((key) => Buffer.from(key).toString("base64url"));
}
