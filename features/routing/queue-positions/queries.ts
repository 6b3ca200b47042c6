import "server-only";
import { run } from "@/db/client";
import type { Actor } from "@/features/members/actor";
import { readPositions as readPositionsStatement } from "./statements";

/** Where a customer stands in line: 1 is next. */
export type QueuePosition = {
  endUserId: string;
  workItemId: string;
  sessionId: string;
  /** As its client calls it. */
  conversationIdentifier: string;
  channelAddressIdentifier: string;
  position: number;
};

/** Of all who wait where the channel tells them. */
export async function readPositions(actor: Actor): Promise<QueuePosition[]> {
  const rows = await run(readPositionsStatement, [actor.organizationId]);
  return rows.map((row) => ({ ...(row as QueuePosition), position: Number(row.position) }));
}
