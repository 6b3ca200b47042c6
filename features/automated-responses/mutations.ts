import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { automatedResponses } from "@/db/schema/automated-responses";
import { recordAudit } from "@/features/audit/mutations";
import { getChannel } from "@/features/channels/queries";
import { lookAtTimersAnew } from "@/features/conversations/sessions/timers/mutations";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { configurationChanged } from "@/features/organizations/mutations";
import { listParameters } from "@/features/parameters/queries";
import { AppError, changedMeanwhile } from "@/lib/errors";
import type { AutomatedResponsesFields, AutomatedResponsesInput } from "./input";
import { mergeFieldsOf, whyNotMergeable } from "./merge-fields";
import { getAutomatedResponses } from "./queries";
import { type ResponseSlot, responseSlots } from "./slots";
import { type AutomatedResponses, storedAutomatedResponses } from "./stored";

/** Live at once. Refuses a text whose merge fields nobody could fill. */
export async function saveAutomatedResponses(
  actor: Actor,
  { channelId, revision, ...fields }: AutomatedResponsesInput,
): Promise<void> {
  mayConfigure(actor);
  await transaction(async () => {
    const channel = await getChannel(actor, channelId);
    requireMergeable(fields, await listParameters(actor, channelId));
    const before = await getAutomatedResponses(actor, channelId);
    const content = contentOf(fields);
    await store(actor, { channelId, revision, content });
    await lookAtTimersAnew(actor, channelId);
    await configurationChanged(actor);
    await recordAudit(actor, {
      action: "automated_responses_edited",
      record: { kind: "channel", id: channelId, label: channel.label },
      before: before.content,
      after: content,
    });
  });
}

/** For a clone of a channel; the clone's own audit event tells of them. */
export async function copyAutomatedResponses(
  actor: Actor,
  { from, to }: { from: string; to: string },
): Promise<void> {
  mayConfigure(actor);
  const { revision, content } = await getAutomatedResponses(actor, from);
  if (revision > 0) await store(actor, { channelId: to, revision: 0, content });
}

function contentOf({ languages, slots, idleWarningMinutes }: AutomatedResponsesFields) {
  const [first = "en", ...others] = languages;
  const contents = (slot: ResponseSlot) =>
    Object.fromEntries(
      languages.flatMap((language) => {
        const text = slots[slot].texts[language];
        return text ? [[language, { type: "text" as const, text }]] : [];
      }),
    );
  return {
    languages: [first, ...others],
    slots: Object.fromEntries(
      responseSlots.map((slot) => [slot, { on: slots[slot].on, contents: contents(slot) }]),
    ) as AutomatedResponses["slots"],
    idleWarningMinutes,
  } satisfies AutomatedResponses;
}

function requireMergeable(
  { languages, slots }: AutomatedResponsesFields,
  parameters: { developerName: string; label: string }[],
): void {
  const fields: Record<string, string> = {};
  for (const slot of responseSlots) {
    const known = mergeFieldsOf(slot, parameters);
    for (const language of languages) {
      const why = whyNotMergeable(slots[slot].texts[language] ?? "", known);
      if (why) fields[`slots.${slot}.texts.${language}`] = why;
    }
  }
  const [first] = Object.values(fields);
  if (first) throw new AppError("invalid", first, { fields });
}

async function store(
  actor: Actor,
  {
    channelId,
    revision,
    content,
  }: {
    channelId: string;
    revision: number;
    content: AutomatedResponses;
  },
): Promise<void> {
  const { on } = content.slots.idle_warning;
  const values = {
    content: storedAutomatedResponses.store(content),
    idleWarningAfter: on ? content.idleWarningMinutes : null,
  };
  const { organizationId } = actor;
  const written =
    revision === 0
      ? await db()
          .insert(automatedResponses)
          .values({ organizationId, channelId, ...values })
          .onConflictDoNothing()
          .returning({ id: automatedResponses.id })
      : await db()
          .update(automatedResponses)
          .set({ ...values, revision: revision + 1, updatedAt: sql`now()` })
          .where(
            and(
              eq(automatedResponses.organizationId, organizationId),
              eq(automatedResponses.channelId, channelId),
              eq(automatedResponses.revision, revision),
            ),
          )
          .returning({ id: automatedResponses.id });
  if (written.length === 0) throw changedMeanwhile(await getAutomatedResponses(actor, channelId));
}
