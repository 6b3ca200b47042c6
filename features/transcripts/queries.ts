import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import { messagingChannels } from "@/db/schema/messaging-channels";
import { messagingUsers } from "@/db/schema/messaging-users";
import { organizations } from "@/db/schema/organizations";
import { readSessionSettings } from "@/features/channels/session/stored";
import { type Customer, guestName } from "@/features/conversations/customer";
import { readSharedLog } from "@/features/conversations/entries/queries";
import { getOwnConversation, unknownConversation } from "@/features/conversations/queries";
import { findLiveDeployment } from "@/features/deployments/live";
import type { Actor } from "@/features/members/actor";
import { ownTexts } from "@/features/texts/own-texts";
import { standardTexts } from "@/features/texts/part";
import { nearestLanguage, resolveWording } from "@/features/texts/resolve";
import { AppError } from "@/lib/errors";
import { directionOf } from "@/protocol/languages";
import { type Block, BlockWriter } from "./blocks";
import { transcriptWordsIn } from "./languages/words-in";
import type { Transcript } from "./transcript";

/** How its reader sees time. */
export type View = { timeZone: string; now: Date };

/** A customer's own conversation, where its channel lets them take it away. */
export async function getOwnTranscript(
  customer: Customer,
  identifier: string,
  view: View,
): Promise<Transcript> {
  const { id } = await getOwnConversation(customer, identifier);
  const found = await readHead(customer, id);
  if (!readSessionSettings(found.session, found.channelLabel).saveTranscript) {
    throw new AppError(
      "forbidden",
      "Transcripts are switched off on this channel. Switch on “Save transcript” in Setup, on the channel’s Session tab.",
      { reason: "transcript_off" },
    );
  }
  return transcriptOf(customer, found, view);
}

/** For who has proven already that they may see the conversation. */
export async function readTranscript(
  actor: Actor,
  conversationId: string,
  view: View,
): Promise<Transcript> {
  return transcriptOf(actor, await readHead(actor, conversationId), view);
}

type Head = Awaited<ReturnType<typeof readHead>>;

async function readHead(actor: Actor, conversationId: string) {
  const [head] = await db()
    .select({
      id: conversations.id,
      identifier: conversations.identifier,
      language: conversations.language,
      startedAt: conversations.startedAt,
      closedAt: conversations.closedAt,
      customerName: messagingUsers.name,
      customerLanguage: messagingUsers.language,
      organization: organizations.name,
      deployment: embeddedServiceDeployments.label,
      developerName: embeddedServiceDeployments.developerName,
      channelLabel: messagingChannels.label,
      session: messagingChannels.session,
    })
    .from(conversations)
    .innerJoin(organizations, eq(organizations.id, conversations.organizationId))
    .innerJoin(messagingChannels, eq(messagingChannels.id, conversations.channelId))
    .innerJoin(
      embeddedServiceDeployments,
      eq(embeddedServiceDeployments.id, conversations.deploymentId),
    )
    .leftJoin(
      messagingUsers,
      and(
        eq(messagingUsers.channelId, conversations.channelId),
        eq(messagingUsers.endUserId, conversations.endUserId),
      ),
    )
    .where(
      and(
        eq(conversations.organizationId, actor.organizationId),
        eq(conversations.id, conversationId),
      ),
    );
  if (!head) throw unknownConversation();
  return head;
}

async function transcriptOf(
  actor: Actor,
  head: Head,
  { timeZone, now }: View,
): Promise<Transcript> {
  const deployment = await findLiveDeployment(actor.organizationId, head.developerName).catch(
    () => undefined,
  );
  const own = deployment?.version?.content.texts ?? standardTexts;
  const spoken = nearestLanguage(head.language ?? head.customerLanguage ?? "", own, ownTexts);
  const { words, tag: language } = transcriptWordsIn(spoken);
  const { texts } = resolveWording(spoken, own, ownTexts);
  const moment = new Intl.DateTimeFormat(language, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone,
  });
  const { customerName, startedAt, closedAt, identifier } = head;
  const named = customerName !== null && customerName !== guestName;
  const facts = [
    ...(named ? [{ label: words.customer, value: customerName }] : []),
    { label: words.started, value: moment.format(startedAt) },
    { label: words.ended, value: closedAt ? moment.format(closedAt) : words.open },
    { label: words.times, value: zoneName(timeZone, startedAt) },
    { label: words.saved, value: moment.format(now) },
    { label: words.number, value: identifier },
  ];
  const speech = { language, timeZone, words, texts, unnamed: guestName };
  const { organization, deployment: label } = head;
  return {
    ...{ language, direction: directionOf(language), words, facts },
    source: { organization, deployment: label },
    fileName: fileNameOf(startedAt, timeZone, identifier),
    blocks: () => readBlocks(actor, head.id, new BlockWriter(speech)),
  };
}

const linesAtOnce = 100;

async function* readBlocks(
  actor: Actor,
  conversationId: string,
  writer: BlockWriter,
): AsyncGenerator<Block[]> {
  let after = 0;
  for (;;) {
    const lines = await readSharedLog(actor, { conversationId, after, limit: linesAtOnce });
    const last = lines.at(-1);
    if (!last) return;
    yield lines.flatMap((line) => writer.blocksOf(line));
    after = last.seq;
  }
}

/** "Europe/Zurich (GMT+1)"; the offset is that of the conversation's beginning. */
function zoneName(timeZone: string, at: Date): string {
  if (timeZone === "UTC") return timeZone;
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "shortOffset" });
  const offset = parts.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value;
  return offset ? `${timeZone} (${offset})` : timeZone;
}

/** "chat-2026-11-22-13c7c04a": of letters, digits and hyphens alone, whatever the client called it. */
function fileNameOf(startedAt: Date, timeZone: string, identifier: string): string {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(startedAt);
  return `chat-${day}-${identifier.replace(/[^0-9A-Za-z]/g, "").slice(0, 8)}`;
}
