import { randomUUID } from "node:crypto";
import { type Customer, guestSubject } from "@/features/conversations/customer";
import { guestTokenMinutes, signCustomerToken } from "@/features/conversations/customer-token";
import { getOpenDeployment } from "@/features/conversations/deployment";
import { readHead } from "@/features/conversations/entries/queries";
import { epoch } from "@/features/conversations/epoch";
import { eventId } from "@/features/conversations/event-id";
import type { AccessToken, GuestToken } from "@/protocol/messaging-api";

/** Writes nothing: the guest's uid is in the token alone until they begin a conversation. */
export async function issueGuestToken(
  organizationId: string,
  request: { esDeveloperName: string; deviceId?: string | null | undefined },
): Promise<GuestToken> {
  const deployment = await getOpenDeployment(organizationId, request.esDeveloperName);
  const uid = randomUUID();
  const subject = guestSubject(uid);
  const lastEventId = eventId(epoch(), 0);
  const accessToken = await signCustomerToken({
    organizationId,
    endUserId: uid,
    subject,
    deployment: { id: deployment.id, developerName: deployment.developerName },
    channelId: deployment.channel.id,
    clientId: randomUUID(),
    lastEventId,
    expiresAt: Math.floor(Date.now() / 1000) + guestTokenMinutes * 60,
  });
  return {
    accessToken,
    lastEventId,
    context: {
      deviceId: request.deviceId ?? randomUUID(),
      configuration: {
        timestamp: Date.now(),
        embeddedServiceConfig: deployment.version.content,
      },
      endUser: { appType: "iamessage", role: "EndUser", subject },
    },
  };
}

/** For a reload or another tab: the same customer, a new client, events from here on. */
export async function continueToken(customer: Customer): Promise<AccessToken> {
  const lastEventId = eventId(epoch(), await readHead(customer, customer.endUserId));
  const accessToken = await signCustomerToken({
    organizationId: customer.organizationId,
    endUserId: customer.endUserId,
    subject: customer.subject,
    deployment: customer.deployment,
    channelId: customer.channelId,
    clientId: randomUUID(),
    lastEventId,
    expiresAt: Math.floor(Date.now() / 1000) + guestTokenMinutes * 60,
  });
  return { accessToken, lastEventId };
}
