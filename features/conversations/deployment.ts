import "server-only";
import { type KeptHours, liveHoursOf, refusesChats } from "@/features/business-hours/live";
import { findLiveDeployment, type LiveDeployment, whyNotLive } from "@/features/deployments/live";
import { AppError } from "@/lib/errors";
import type { EmbeddedServiceConfig, ReasonCode } from "@/protocol/embedded-service-config";
import type { IdentityFault } from "@/protocol/user-verification";
import { type Customer, onChannel, verifiedKey } from "./customer";

export type OpenDeployment = LiveDeployment & {
  version: { number: number; content: EmbeddedServiceConfig };
};

const sentences: Partial<Record<ReasonCode, string>> = {
  not_published: "is not published yet. Publish it in Setup.",
  deployment_off: "is switched off. Switch it on in Setup.",
  channel_inactive: "belongs to a channel that is not active. Activate the channel in Setup.",
};

/** The deployment that new chats begin on, or a refusal that says why there is none. */
export async function getOpenDeployment(
  organizationId: string,
  developerName: string,
): Promise<OpenDeployment> {
  const deployment = await findLiveDeployment(organizationId, developerName);
  if (!deployment) {
    throw new AppError(
      "invalid",
      "No deployment of this organization has this name. Check orgId and esDeveloperName.",
      { reason: "unknown_deployment" },
    );
  }
  const reason = whyNotLive(deployment);
  const { version } = deployment;
  if (!reason && version) return { ...deployment, version };
  const why = reason ?? "not_published";
  throw new AppError("invalid", `${deployment.developerName} ${sentences[why] ?? why}`, {
    reason: why,
  });
}

/** Outside business hours no chat begins, unless its deployment takes messages. */
export function requireBusinessHours(
  { developerName, businessHours }: { developerName: string; businessHours: KeptHours | null },
  now: Date,
): void {
  if (!businessHours || !refusesChats(businessHours, now.getTime())) return;
  const { opensAt } = liveHoursOf(businessHours, now.getTime());
  const next = opensAt === null ? "" : ` It opens at ${new Date(opensAt).toISOString()}.`;
  throw new AppError("invalid", `${developerName} is outside its business hours.${next}`, {
    reason: "outside_business_hours",
  });
}

/** A token opens one deployment alone. */
export function requireOwnDeployment(customer: Customer, developerName: string): void {
  const own = customer.deployment.developerName;
  if (developerName.toLowerCase() === own.toLowerCase()) return;
  throw new AppError("invalid", `esDeveloperName must be ${own}, for which the token was made.`);
}

/** A guest's token from before may be good for hours: what runs goes on, nothing new begins. */
export function requireIdentity(
  { identity }: Customer,
  { channel: { verificationMode } }: OpenDeployment,
): void {
  if (identity || verificationMode !== "required") return;
  throw new AppError(
    "unauthenticated",
    "Only signed-in customers can chat here. Send the customer’s identity token to /authorization/authenticated/access-token.",
    { reason: "identity_token_required" satisfies IdentityFault },
  );
}

/**
 * The customer on the channel that the deployment leads to now. A guest goes along when it has changed
 * since the token was made; a verified customer only where the same proof makes them the same person.
 */
export function onLiveChannel(customer: Customer, { channel }: OpenDeployment): Customer {
  const { identity, channelId } = customer;
  if (channelId === channel.id) return customer;
  const { id, configurationName } = channel;
  const known = channel.keysets.map(({ id: keysetId }) =>
    verifiedKey({ channelId: id, configurationName, keysetId, sub: "" }),
  );
  if (!identity || known.some((start) => identity.key.startsWith(start))) {
    return onChannel(customer, channel.id);
  }
  throw new AppError(
    "unauthenticated",
    "This deployment leads to another channel now. Send the customer’s identity token to /authorization/authenticated/access-token again.",
    { reason: "identity_token_required" satisfies IdentityFault },
  );
}
