import "server-only";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import type { IdentityClaims } from "@/protocol/user-verification";
import { getChannelVerification, listTrustedKeysets } from "../channel/queries";
import { type Check, checkIdentityToken } from "./check";
import { keyRing } from "./key-ring";

export type TokenReport = {
  /** In their order, up to the first that failed. */
  checks: Check[];
  /** Who the customer would be. */
  customer: { subject: string; keyset: string; claims: IdentityClaims } | null;
};

/** What the doors of the channel would say to a token. Nothing of it is kept. */
export async function tryToken(
  actor: Actor,
  { channelId, token }: { channelId: string; token: string },
): Promise<TokenReport> {
  mayConfigure(actor);
  await getChannelVerification(actor, channelId);
  const keysets = (await listTrustedKeysets(actor)).get(channelId) ?? [];
  const { checks, identity } = await checkIdentityToken(token, keyRing(keysets));
  if (!identity) return { checks, customer: null };
  const { keyset, subject, claims } = identity;
  return {
    checks,
    customer: {
      subject: `v2/iamessage/AUTH/${keyset.authIdentifier}/uid:${subject}`,
      keyset: keyset.label,
      claims,
    },
  };
}

/** What a token of the channel's first keyset names, for the recipe. */
export async function getSigningExample(
  actor: Actor,
  channelId: string,
): Promise<{ issuer: string; kid: string }> {
  const [keyset] = (await listTrustedKeysets(actor)).get(channelId) ?? [];
  const key = keyset?.keys.find(({ active }) => active) ?? keyset?.keys[0];
  return { issuer: keyset?.issuer ?? "https://login.example.com", kid: key?.kid ?? "key-1" };
}
