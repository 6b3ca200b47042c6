import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { isForeignKeyViolation } from "@/db/errors";
import { channelKeysets } from "@/db/schema/channel-keysets";
import { messagingChannels } from "@/db/schema/messaging-channels";
import { recordAudit } from "@/features/audit/mutations";
import { refuseBoth } from "@/features/channels/session/exclusion";
import { readSessionSettings } from "@/features/channels/session/stored";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { configurationChanged } from "@/features/organizations/mutations";
import { AppError, changedMeanwhile } from "@/lib/errors";
import type { ChannelVerificationInput } from "./input";
import { type ChannelVerification, getChannelVerification } from "./queries";

/** Live at once: the next token is granted by it. Chats that run go on. */
export async function verifyChannelUsers(
  actor: Actor,
  { id, revision, keysetIds, configurationName, ...settings }: ChannelVerificationInput,
): Promise<ChannelVerification> {
  mayConfigure(actor);
  return transaction(async () => {
    const before = await getChannelVerification(actor, id);
    const { sessionBased } = readSessionSettings(before.session, before.label);
    refuseBoth({ verificationMode: settings.verificationMode, sessionBased }, "verificationMode");
    const edited = await db()
      .update(messagingChannels)
      .set({
        ...settings,
        configurationName: configurationName || null,
        revision: revision + 1,
        updatedAt: sql`now()`,
      })
      .where(
        and(
          eq(messagingChannels.organizationId, actor.organizationId),
          eq(messagingChannels.id, id),
          eq(messagingChannels.revision, revision),
        ),
      )
      .returning({ id: messagingChannels.id });
    if (edited.length === 0) throw changedMeanwhile(before);
    await replaceKeysets(actor, id, keysetIds);
    await configurationChanged(actor);
    const after = await getChannelVerification(actor, id);
    await recordAudit(actor, {
      action: "channel_verification_edited",
      record: { kind: "channel", id, label: after.label },
      before: audited(before),
      after: audited(after),
    });
    return after;
  });
}

/** For a clone of a channel; the clone's own audit event tells of it. */
export async function copyVerification(
  actor: Actor,
  { from, to }: { from: string; to: string },
): Promise<void> {
  mayConfigure(actor);
  const { keysetIds, ...source } = await getChannelVerification(actor, from);
  const { verificationMode, verifiedTokenMinutes, guestTokenMinutes, configurationName } = source;
  await db()
    .update(messagingChannels)
    .set({ verificationMode, verifiedTokenMinutes, guestTokenMinutes, configurationName })
    .where(
      and(eq(messagingChannels.organizationId, actor.organizationId), eq(messagingChannels.id, to)),
    );
  await replaceKeysets(actor, to, keysetIds);
}

async function replaceKeysets(actor: Actor, channelId: string, ids: string[]): Promise<void> {
  const { organizationId } = actor;
  await db().delete(channelKeysets).where(eq(channelKeysets.channelId, channelId));
  const chosen = [...new Set(ids)];
  if (chosen.length === 0) return;
  try {
    await db()
      .insert(channelKeysets)
      .values(chosen.map((keysetId) => ({ organizationId, channelId, keysetId })));
  } catch (error) {
    if (!isForeignKeyViolation(error, "channel_keysets_keyset_fkey")) throw error;
    const message = "One of these keysets no longer exists. Reload, then choose again.";
    throw new AppError("invalid", message, { fields: { keysetIds: message }, cause: error });
  }
}

function audited({
  id: _,
  label: __,
  revision: ___,
  session: ____,
  ...verification
}: ChannelVerification) {
  return verification;
}
