import { randomUUID } from "node:crypto";
import {
  type Customer,
  type CustomerClaims,
  guestSubject,
  verifiedEndUserId,
  verifiedKey,
  verifiedSubject,
} from "@/features/conversations/customer";
import { signCustomerToken } from "@/features/conversations/customer-token";
import { getOpenDeployment, type OpenDeployment } from "@/features/conversations/deployment";
import { readHead } from "@/features/conversations/entries/queries";
import { epoch } from "@/features/conversations/epoch";
import { eventId } from "@/features/conversations/event-id";
import { findLiveDeployment } from "@/features/deployments/live";
import { systemActor } from "@/features/members/actor";
import { withoutHiddenChoices } from "@/features/pre-chat/served";
import { verificationSettings } from "@/features/user-verification/channel/settings";
import { recordRefusal } from "@/features/user-verification/refusals/counted";
import { type Check, checkIdentityToken } from "@/features/user-verification/tokens/check";
import { keyRing } from "@/features/user-verification/tokens/key-ring";
import type { VerifiedIdentity } from "@/features/user-verification/tokens/steps";
import { AppError } from "@/lib/errors";
import type { AccessToken, CustomerToken, IdentityReport } from "@/protocol/messaging-api";
import type { IdentityFault, IdentityOutcome } from "@/protocol/user-verification";

type Asked = { esDeveloperName: string; deviceId?: string | null | undefined };

/** Writes nothing: the guest's uid is in the token alone until they begin a conversation. */
export async function issueGuestToken(
  organizationId: string,
  request: Asked,
): Promise<CustomerToken> {
  const deployment = await getOpenDeployment(organizationId, request.esDeveloperName);
  if (deployment.channel.verificationMode === "required") {
    throw refused(organizationId, deployment, {
      fault: "identity_token_required",
      message:
        "Only signed-in customers can chat here. Send the customer’s identity token to /authorization/authenticated/access-token.",
    });
  }
  return guestToken(organizationId, deployment, request, "none");
}

/**
 * For a customer whose own company says who they are. A token that is not good is refused with its
 * fault; while a channel only observes, it is counted and the customer goes on as a guest.
 */
export async function issueVerifiedToken(
  organizationId: string,
  request: Asked & { customerIdentityToken: string },
): Promise<CustomerToken> {
  const deployment = await getOpenDeployment(organizationId, request.esDeveloperName);
  const { verificationMode, keysets } = deployment.channel;
  if (verificationMode === "off") {
    throw refused(organizationId, deployment, {
      fault: "user_verification_off",
      message:
        "User verification is off on this channel. Switch it on in Setup, on the channel’s User verification tab.",
    });
  }
  const { checks, identity } = await checkIdentityToken(
    request.customerIdentityToken,
    keyRing(keysets),
  );
  if (identity) return verifiedToken(organizationId, deployment, request, identity);
  const failed = requireFault(checks);
  if (verificationMode !== "observe") throw refused(organizationId, deployment, failed);
  const { message, details } = refused(organizationId, deployment, failed);
  const guest = await guestToken(organizationId, deployment, request, failed.fault);
  const report: IdentityReport = { verified: false, code: details.reason ?? "", message };
  return { ...guest, context: { ...guest.context, identity: report } };
}

type Failed = { fault: IdentityFault; message: string };

function requireFault(checks: Check[]): Failed {
  const { fault, publicly: message = "" } = checks.at(-1) ?? {};
  if (!fault) throw new Error("A refused token names no fault");
  return { fault, message };
}

function refused(
  organizationId: string,
  { channel }: OpenDeployment,
  { fault, message }: Failed,
): AppError {
  recordRefusal({ organizationId, channelId: channel.id, fault });
  const code = fault === "user_verification_off" ? "invalid" : "unauthenticated";
  return new AppError(code, message, { reason: fault });
}

async function guestToken(
  organizationId: string,
  deployment: OpenDeployment,
  request: Asked,
  identityOutcome: IdentityOutcome,
): Promise<CustomerToken> {
  const uid = randomUUID();
  return tokenFor(deployment, request, {
    organizationId,
    endUserId: uid,
    subject: guestSubject(uid),
    lastEventId: eventId(epoch(), 0),
    expiresAt: inMinutes(deployment.channel.guestTokenMinutes),
    identity: undefined,
    identityOutcome,
  });
}

async function verifiedToken(
  organizationId: string,
  deployment: OpenDeployment,
  request: Asked,
  { keyset, subject: sub, claims }: VerifiedIdentity,
): Promise<CustomerToken> {
  const { id: channelId, configurationName, verifiedTokenMinutes } = deployment.channel;
  const key = verifiedKey({ channelId, configurationName, keysetId: keyset.id, sub });
  const endUserId = verifiedEndUserId(organizationId, key);
  const actor = systemActor(organizationId, "token door");
  const token = await tokenFor(deployment, request, {
    organizationId,
    endUserId,
    subject: verifiedSubject(keyset.authIdentifier, sub),
    lastEventId: eventId(epoch(), await readHead(actor, endUserId)),
    expiresAt: inMinutes(verifiedTokenMinutes),
    identity: { key, claims },
    identityOutcome: "valid",
  });
  const report: IdentityReport = { verified: true, claims };
  return { ...token, context: { ...token.context, identity: report } };
}

async function tokenFor(
  deployment: OpenDeployment,
  request: Asked,
  claims: Omit<CustomerClaims, "deployment" | "channelId" | "clientId">,
): Promise<CustomerToken> {
  const accessToken = await signCustomerToken({
    ...claims,
    deployment: { id: deployment.id, developerName: deployment.developerName },
    channelId: deployment.channel.id,
    clientId: randomUUID(),
  });
  return {
    accessToken,
    lastEventId: claims.lastEventId,
    context: {
      deviceId: request.deviceId ?? randomUUID(),
      configuration: {
        timestamp: Date.now(),
        embeddedServiceConfig: withoutHiddenChoices(deployment.version.content),
      },
      endUser: { appType: "iamessage", role: "EndUser", subject: claims.subject },
    },
  };
}

/**
 * For a reload or another tab: the same customer, a new client, events from here on. It prolongs a
 * guest; a verified customer's time is over when it was, and only a new identity token begins anew.
 */
export async function continueToken(customer: Customer): Promise<AccessToken> {
  const { organizationId, endUserId, subject, channelId, identity, identityOutcome } = customer;
  const lastEventId = eventId(epoch(), await readHead(customer, endUserId));
  const live = await findLiveDeployment(organizationId, customer.deployment.developerName);
  const minutes =
    live?.channel.guestTokenMinutes ?? verificationSettings.guestTokenMinutes.standard;
  const accessToken = await signCustomerToken({
    ...{ organizationId, endUserId, subject, channelId, identity, identityOutcome, lastEventId },
    deployment: customer.deployment,
    clientId: randomUUID(),
    expiresAt: identity ? customer.expiresAt : inMinutes(minutes),
  });
  return { accessToken, lastEventId };
}

function inMinutes(minutes: number): number {
  return Math.floor(Date.now() / 1000) + minutes * 60;
}
