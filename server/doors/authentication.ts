import type { Customer } from "@/features/conversations/customer";
import { readCustomerToken } from "@/features/conversations/customer-token";
import { signedInMember } from "@/features/members/session";
import type { SignedIn } from "@/features/sessions/queries";
import { AppError } from "@/lib/errors";

/**
 * Whose token a request bears, also when it has expired: its organization still
 * decides whether the page may read the refusal (`requireFresh` makes it).
 */
export async function readBearer(authorization: string | undefined): Promise<Customer> {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
  const customer = token && (await readCustomerToken(token));
  if (customer) return customer;
  throw new AppError(
    "unauthenticated",
    token
      ? "The access token is not valid here. Get a new one."
      : "Send an access token as bearer.",
  );
}

export const endingSentences = {
  none: "Sign in to go on.",
  expired: "Your sign-in has expired. Sign in again.",
  signed_out: "You signed out. Sign in again.",
  ended_elsewhere: "Your session was ended elsewhere. Sign in again.",
  member_disabled:
    "Your access has been turned off. Ask an Admin of your organization to turn it on.",
} as const;

/**
 * Who stands behind the session cookie, or a refusal that says what happened to it.
 * The address is what the listener wrote, not what the request brought.
 */
export async function requireSignedIn(
  headers: Record<string, string>,
  address: string | string[] | undefined,
): Promise<SignedIn> {
  const found = await signedInMember(headers, String(address ?? ""));
  if ("actor" in found) return found;
  const { ending } = found;
  const reason = ending === "none" ? "unauthenticated" : ending;
  throw new AppError("unauthenticated", endingSentences[ending], { reason });
}
