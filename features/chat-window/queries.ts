import "server-only";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import type { Actor } from "@/features/members/actor";
import type { ChatWindow } from "@/protocol/chat-window";
import { storedChatWindow } from "./stored";

/** By the deployment's id; none for one that nobody changed. */
export async function listChatWindows(
  actor: Actor,
  deploymentIds: string[],
): Promise<Map<string, ChatWindow>> {
  const rows = await db()
    .select({
      id: embeddedServiceDeployments.id,
      label: embeddedServiceDeployments.label,
      chatWindow: embeddedServiceDeployments.chatWindow,
    })
    .from(embeddedServiceDeployments)
    .where(
      and(
        eq(embeddedServiceDeployments.organizationId, actor.organizationId),
        inArray(embeddedServiceDeployments.id, deploymentIds),
        isNotNull(embeddedServiceDeployments.chatWindow),
      ),
    );
  return new Map(
    rows.map(({ id, label, chatWindow }) => [
      id,
      storedChatWindow.read(chatWindow, `The chat window of ${label}`),
    ]),
  );
}
