import "server-only";
import { getToken } from "next-auth/jwt";
import { cookieSecrets, sessionCookie } from "@/features/sessions/cookie";
import { findSignedIn, type NotSignedIn, type SignedIn } from "@/features/sessions/queries";

/** Who stands behind the session cookie. The row in `sessions` is the truth, never the cookie. */
export async function signedInMember(
  headers: Headers | Record<string, string>,
  address: string,
): Promise<SignedIn | NotSignedIn> {
  const { name } = sessionCookie();
  const token = await getToken({
    req: { headers },
    secret: cookieSecrets(),
    cookieName: name,
    salt: name,
  }).catch(() => null);
  if (typeof token?.sid !== "string") return { ending: "none" };
  return findSignedIn(token.sid, address);
}
