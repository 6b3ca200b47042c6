import type { AccessToken } from "@/protocol/messaging-api";
import { identityRenewalSeconds } from "@/protocol/user-verification";
import type { Deployment } from "./configuration";
import type { KeptToken } from "./kept-token";
import { MessagingError } from "./request";
import { withRetry } from "./retry";
import { requestContinuationToken, requestGuestToken, requestVerifiedToken } from "./token";

/** Gives the identity token that your server signed for who is signed in. */
export type IdentityToken = () => string | Promise<string>;

export type Entered = {
  token: AccessToken;
  /** The server has accepted who they say they are. */
  verified: boolean;
  /** They may have a conversation from before. */
  returning: boolean;
  /** How a verified customer's token is renewed: by a new identity token. */
  renew?: () => Promise<AccessToken>;
};

/** The token of a guest who comes back or is new, or of a customer whom `identityToken` vouches for. */
export async function enter(
  { url, orgId, deployment: esDeveloperName }: Deployment,
  kept: KeptToken,
  { identityToken, platform = "Web" }: { identityToken?: IdentityToken; platform?: string },
): Promise<Entered> {
  const asked = { orgId, esDeveloperName, platform };
  if (identityToken) {
    const renew = async () => {
      const customerIdentityToken = await inTime(identityToken);
      return withRetry(() => requestVerifiedToken(url, { ...asked, customerIdentityToken }));
    };
    const token = await renew();
    if (token.report?.verified) {
      await kept.forget();
      return { token, verified: true, returning: true, renew };
    }
  }
  const before = await kept.read();
  const again = before && (await goOn(url, before));
  const token = again || (await withRetry(() => requestGuestToken(url, asked)));
  await kept.keep(token.accessToken);
  return { token, verified: false, returning: Boolean(again) };
}

/** `undefined` when the old token holds no longer: they begin anew. */
async function goOn(url: string, accessToken: string): Promise<AccessToken | undefined> {
  try {
    return await withRetry(() => requestContinuationToken(url, accessToken));
  } catch (error) {
    if (error instanceof MessagingError && !error.temporary) return undefined;
    throw error;
  }
}

/** An app that brings no proof in half a minute has nobody signed in. */
async function inTime(identityToken: IdentityToken): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    const late = () => reject(new MessagingError(401, "No identity token came in time"));
    timer = setTimeout(late, identityRenewalSeconds * 1000);
  });
  try {
    return await Promise.race([identityToken(), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
