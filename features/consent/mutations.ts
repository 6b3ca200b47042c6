import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { channelConsents } from "@/db/schema/channel-consents";
import { recordAudit } from "@/features/audit/mutations";
import { getChannel } from "@/features/channels/queries";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { configurationChanged } from "@/features/organizations/mutations";
import { AppError, changedMeanwhile } from "@/lib/errors";
import type { Consent } from "./consent";
import { consentOf } from "./fields";
import type { ConsentInput } from "./input";
import { getConsent } from "./queries";
import { consentLacks } from "./readiness";
import { storedConsent } from "./stored";

/** Live at once, for the next message of every customer. What an active channel needs must stay. */
export async function saveConsent(
  actor: Actor,
  { channelId, revision, ...fields }: ConsentInput,
): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    const channel = await getChannel(actor, channelId);
    const consent = consentOf(fields);
    if (!consent) throw new AppError("invalid", "Add a language");
    if (channel.active) requireComplete(consent);
    const before = await getConsent(actor, channelId);
    await store(actor, { channelId, revision, consent });
    await configurationChanged(actor);
    await recordAudit(actor, {
      action: "channel_consent_edited",
      record: { kind: "channel", id: channelId, label: channel.label },
      before: before.consent,
      after: consent,
    });
  });
}

/** For a clone of a channel; the clone's own audit event tells of it. */
export async function copyConsent(
  actor: Actor,
  { from, to }: { from: string; to: string },
): Promise<void> {
  mayConfigure(actor);
  const { revision, consent } = await getConsent(actor, from);
  if (revision > 0) await store(actor, { channelId: to, revision: 0, consent });
}

function requireComplete(consent: Consent): void {
  const lacks = consentLacks(consent);
  if (lacks.length === 0) return;
  const said = lacks.map(({ message }) => message).join(" ");
  throw new AppError("invalid", `The channel is active and needs more. ${said}`, {
    fields: Object.fromEntries(
      lacks.map(({ field, fix }) => [
        `languages.0.${field}`,
        `${fix}: the channel is active and asks for it`,
      ]),
    ),
  });
}

async function store(
  actor: Actor,
  { channelId, revision, consent }: { channelId: string; revision: number; consent: Consent },
): Promise<void> {
  const { organizationId } = actor;
  const content = storedConsent.store(consent);
  const written =
    revision === 0
      ? await db()
          .insert(channelConsents)
          .values({ organizationId, channelId, content })
          .onConflictDoNothing()
          .returning({ id: channelConsents.id })
      : await db()
          .update(channelConsents)
          .set({ content, revision: revision + 1, updatedAt: sql`now()` })
          .where(
            and(
              eq(channelConsents.organizationId, organizationId),
              eq(channelConsents.channelId, channelId),
              eq(channelConsents.revision, revision),
            ),
          )
          .returning({ id: channelConsents.id });
  if (written.length === 0) throw changedMeanwhile(await getConsent(actor, channelId));
}
