import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { messagingSessions } from "@/db/schema/messaging-sessions";
import { listChoicesOf } from "@/features/choice-lists/queries";
import { mayChat } from "@/features/members/permissions";
import { land } from "@/features/parameters/landing";
import { listMappings } from "@/features/parameters/mappings/queries";
import { listParameters } from "@/features/parameters/queries";
import { carriedBy } from "@/features/pre-chat/carried";
import { readTold } from "@/features/pre-chat/stored";
import type { Told } from "@/features/pre-chat/told";
import type { TraceContext } from "@/features/pre-chat/trace";
import type { Customer } from "../../customer";

/** What is read of a new session's values beside the published form: the channel's parameters, and what is known. */
export async function readTelling(
  customer: Customer,
  held: unknown = null,
): Promise<TraceContext & { landingOf: (told: Told) => ReturnType<typeof land> }> {
  mayChat(customer);
  const { channelId } = customer;
  const parameters = await listParameters(customer, channelId);
  const lists = await listChoicesOf(
    customer,
    parameters.flatMap(({ choiceListId }) => choiceListId ?? []),
  );
  const mappings = await listMappings(customer, channelId);
  const known = held === null ? await findKnown(customer) : readTold(held, "of its own");
  return {
    carried: parameters.map((parameter) => carriedBy(parameter, lists)),
    ...(known && { known }),
    landingOf: ({ values }) => land(values, mappings),
  };
}

/** What the customer told the last talk that they had on their channel; words of consent tell nothing. */
export async function findKnown(customer: Customer): Promise<Told | undefined> {
  mayChat(customer);
  const [last] = await db()
    .select({ id: messagingSessions.id, preChat: messagingSessions.preChat })
    .from(messagingSessions)
    .innerJoin(conversations, eq(conversations.id, messagingSessions.conversationId))
    .where(
      and(
        eq(conversations.organizationId, customer.organizationId),
        eq(conversations.endUserId, customer.endUserId),
        eq(conversations.channelId, customer.channelId),
        eq(messagingSessions.origin, "inbound"),
      ),
    )
    .orderBy(desc(messagingSessions.startedAt), desc(messagingSessions.id))
    .limit(1);
  return last && readTold(last.preChat, last.id);
}
