import "server-only";
import NextAuth, { CredentialsSignin } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { addressHeader } from "@/features/members/address";
import { signInInput } from "@/features/members/input";
import { isAppError } from "@/lib/errors";
import { cookieSecrets, sessionCookie, sessionDays } from "./cookie";
import { endSession, openSession } from "./mutations";
import { findSignedIn } from "./queries";

/** Carries our sentence through next-auth, which knows only codes. */
export class SignInRefused extends CredentialsSignin {
  constructor(message: string) {
    super(message);
    this.code = message;
  }
}

/** Lazy, because secrets are known only when the process has started. */
export const { handlers, signIn, signOut } = NextAuth((request) => {
  const { name, options } = sessionCookie();
  const seconds = sessionDays * 24 * 60 * 60;
  return {
    secret: cookieSecrets(),
    trustHost: true,
    session: { strategy: "jwt", maxAge: seconds },
    cookies: { sessionToken: { name, options } },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    logger: { error() {}, warn() {}, debug() {} },
    providers: [Credentials({ credentials: { email: {}, password: {} }, authorize })],
    callbacks: {
      /** The cookie holds the session's id and nothing else. */
      jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
    },
    events: {
      /** Without it, next-auth's own door would only make the browser forget. */
      async signOut(message) {
        const sid = "token" in message ? message.token?.sid : undefined;
        if (typeof sid !== "string") return;
        const current = await findSignedIn(sid, request?.headers.get(addressHeader) ?? "");
        if ("actor" in current) await endSession(current.actor, sid);
      },
    },
  };
});

async function authorize(credentials: unknown, request: Request): Promise<{ id: string }> {
  const parsed = signInInput.safeParse(credentials);
  if (!parsed.success) throw new SignInRefused("Enter your email and your password.");
  try {
    return {
      id: await openSession(parsed.data, {
        address: request.headers.get(addressHeader) ?? "",
        userAgent: request.headers.get("user-agent") ?? "",
      }),
    };
  } catch (error) {
    throw isAppError(error) ? new SignInRefused(error.message) : error;
  }
}
