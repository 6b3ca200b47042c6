import {
  type AccessToken,
  type AccessTokenRequest,
  type CustomerToken,
  type IdentityReport,
  messagingApiPath,
  type VerifiedTokenRequest,
} from "@/protocol/messaging-api";
import { MessagingError, request } from "./request";

/** Asks for the token of a new, unknown end user. */
export async function requestGuestToken(
  url: string,
  asked: Pick<AccessTokenRequest, "orgId" | "esDeveloperName" | "platform">,
): Promise<AccessToken> {
  const body: AccessTokenRequest = { capabilitiesVersion: "1", platform: "Web", ...asked };
  const path = `${messagingApiPath}/authorization/unauthenticated/access-token`;
  return accessToken(await request(url + path, { method: "POST", body }));
}

/** Exchanges a token that still holds for a fresh one of the same end user. */
export async function requestContinuationToken(url: string, token: string): Promise<AccessToken> {
  const path = `${messagingApiPath}/authorization/continuation-access-token`;
  return accessToken(await request(url + path, { token }));
}

function accessToken(answer: unknown): AccessToken {
  if (answer === null || typeof answer !== "object" || !("accessToken" in answer)) {
    throw new MessagingError(502, "The answer holds no token");
  }
  const lastEventId = "lastEventId" in answer ? String(answer.lastEventId) : "0";
  return { accessToken: String(answer.accessToken), lastEventId };
}

export type VerifiedAnswer = AccessToken & { report: IdentityReport | undefined };

/** The token of a customer whom their own company vouches for. */
export async function requestVerifiedToken(
  url: string,
  asked: Pick<
    VerifiedTokenRequest,
    "orgId" | "esDeveloperName" | "platform" | "customerIdentityToken"
  >,
): Promise<VerifiedAnswer> {
  const body: VerifiedTokenRequest = {
    capabilitiesVersion: "1",
    platform: "Web",
    ...asked,
    authorizationType: "JWT",
  };
  const path = `${messagingApiPath}/authorization/authenticated/access-token`;
  const answer = await request(url + path, { method: "POST", body });
  const token = accessToken(answer);
  return { ...token, report: (answer as Partial<CustomerToken>).context?.identity };
}

/** Milliseconds until `token` expires, or `undefined` when it does not say. */
export function remainingLife(token: string): number | undefined {
  const { exp } = readClaims(token);
  return typeof exp === "number" ? exp * 1000 - Date.now() : undefined;
}

/** Whether the end user has proved who they are; guests have not. */
export function isVerified(token: string): boolean {
  return String(readClaims(token).sub).startsWith("v2/iamessage/AUTH/");
}

/** What stands in a token, unchecked: the server alone can do that. */
export function readClaims(token: string): { exp?: unknown; sub?: unknown } {
  try {
    const payload = (token.split(".")[1] ?? "").replace(/-/g, "+").replace(/_/g, "/");
    // Where there is no TextDecoder, as in React Native, this is how bytes become text.
    const escaped = atob(payload).replace(
      /[\s\S]/g,
      (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, "0")}`,
    );
    return JSON.parse(decodeURIComponent(escaped)) ?? {};
  } catch {
    return {};
  }
}
