import "server-only";
import { run } from "@/db/client";
import type { Actor } from "@/features/members/actor";
import { mayAnswer, mayChat } from "@/features/members/permissions";
import { valuesForReps } from "@/features/parameters/landing";
import { listMappings } from "@/features/parameters/mappings/queries";
import { readTold } from "@/features/pre-chat/stored";
import { listRoutingSteps } from "@/features/routing/trace/queries";
import { sayStep } from "@/features/routing/trace/words";
import { AppError } from "@/lib/errors";
import type { ConsentStatus } from "@/protocol/consent";
import type { CustomerDetails } from "@/protocol/console-api";
import type { EndReason, SessionStatus } from "@/protocol/entry";
import type { ConversationList, RoutingStatus } from "@/protocol/messaging-api";
import { type Customer, guestName } from "./customer";
import { listPastSessions } from "./sessions/past/queries";
import {
  countOwnConversations,
  findOwnConversation,
  findVisibleConversation,
  listOwnConversations as listOwnConversationsStatement,
  readCustomerDetails,
  readIdentity,
  readPlainIdentity,
} from "./statements";

export type FoundConversation = {
  id: string;
  /** As its client calls it. */
  identifier: string;
  endUserId: string;
  channelId: string;
  channelAddressIdentifier: string;
};
export type VisibleConversation = FoundConversation & {
  /** Developer name of the deployment that it began on. */
  deploymentName: string;
};
export type OwnConversation = FoundConversation & {
  customerName: string;
  routingStatus: RoutingStatus;
};

/** Another customer's conversation answers as an unknown one. */
export async function getOwnConversation(
  customer: Customer,
  identifier: string,
): Promise<OwnConversation> {
  mayChat(customer);
  const { organizationId, endUserId } = customer;
  const [row] = await run(findOwnConversation, [organizationId, endUserId, identifier]);
  if (!row) throw unknownConversation();
  return {
    ...foundOf(row),
    customerName: String(row.customerName ?? guestName),
    routingStatus: routingStatusOf(row.workStatus),
  };
}

export function unknownConversation(): AppError {
  return new AppError("not_found", "This conversation does not exist.");
}

function routingStatusOf(workStatus: unknown): RoutingStatus {
  if (workStatus === "accepted" || workStatus === "parked") return "ROUTED";
  return workStatus === "waiting" ? "INITIAL" : "NEEDS_ROUTING";
}

export async function listOwnConversations(
  customer: Customer,
  query: { limit: number; inclClosedConvs: boolean },
): Promise<ConversationList> {
  mayChat(customer);
  const own = [customer.organizationId, customer.endUserId];
  const rows = await run(listOwnConversationsStatement, [
    ...own,
    query.inclClosedConvs,
    query.limit,
  ]);
  const [counted] = await run(countOwnConversations, own);
  return {
    openConversationsFound: Number(counted?.open ?? 0),
    closedConversationsFound: Number(counted?.closed ?? 0),
    conversations: rows.map((row) => ({
      conversationId: String(row.identifier),
      startTimestamp: Number(row.startedAt),
      endTimestamp: Number(row.closedAt ?? 0),
    })),
  };
}

export async function getVisibleConversation(
  actor: Actor,
  conversationId: string,
): Promise<VisibleConversation> {
  const row = await readVisible(actor, conversationId);
  return { ...foundOf(row), deploymentName: String(row.deploymentName) };
}

/** One that the rep accepted and that is still open. */
export async function getAnsweredConversation(
  actor: Actor,
  conversationId: string,
): Promise<FoundConversation> {
  const row = await readVisible(actor, conversationId);
  if (!row.isAnswered) throw notTheirsNow();
  return foundOf(row);
}

export function notTheirsNow(): AppError {
  return new AppError("conflict", "This chat is not yours to answer now: it waits or has ended.");
}

async function readVisible(actor: Actor, conversationId: string): Promise<Record<string, unknown>> {
  mayAnswer(actor);
  const parameters = [actor.organizationId, actor.id, conversationId];
  const [row] = await run(findVisibleConversation, parameters);
  if (!row) throw unknownConversation();
  return row;
}

function foundOf(row: Record<string, unknown>): FoundConversation {
  return {
    id: String(row.id),
    identifier: String(row.identifier),
    endUserId: String(row.endUserId),
    channelId: String(row.channelId),
    channelAddressIdentifier: String(row.channelAddressIdentifier),
  };
}

/** For the rep who sees the session: who writes, from where, and what they told. */
export async function getCustomerDetails(
  actor: Actor,
  sessionId: string,
): Promise<CustomerDetails> {
  mayAnswer(actor);
  const parameters = [actor.organizationId, actor.id, sessionId];
  const [row] = await run(readCustomerDetails, parameters);
  if (!row) throw new AppError("not_found", "This chat does not exist.");
  const told = readTold(JSON.parse(String(row.preChat)), sessionId);
  return {
    messagingUser: {
      id: String(row.userId),
      name: String(row.name),
      identity: verifiedIdentityOf(String(row.platformKey)),
      email: textOf(row.email),
      phone: textOf(row.phone),
      language: textOf(row.language),
      consentStatus: row.consentStatus as ConsentStatus,
      createdAt: Number(row.createdAt),
    },
    page: {
      channelLabel: String(row.channelLabel),
      deploymentLabel: String(row.deploymentLabel),
      origin: textOf(row.origin),
    },
    preChatValues: valuesForReps(told.values, await listMappings(actor, String(row.channelId))),
    terms: told.terms,
    session: {
      subject: textOf(row.subject),
      startedAt: Number(row.startedAt),
      status: row.status as SessionStatus,
      endReason: row.endReason as EndReason | null,
    },
    routing: (await listRoutingSteps(actor, sessionId)).map((step) => ({
      at: step.at.getTime(),
      text: sayStep(step),
    })),
    past: await listPastSessions(actor, sessionId),
  };
}

/** A verified customer's key bears what their company calls them. */
function verifiedIdentityOf(platformKey: string): string | null {
  return /^v2\/iamessage\/AUTH\/[^/]+\/uid:(.*)$/s.exec(platformKey)?.[1] ?? null;
}

function textOf(column: unknown): string | null {
  return column === null ? null : String(column);
}

export async function readDatabaseIdentity(): Promise<string> {
  const [row] = await run(readIdentity, []).catch(() => run(readPlainIdentity, []));
  return String(row?.identity);
}
