import "server-only";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { embeddedServiceDeployments } from "@/db/schema/embedded-service-deployments";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import type { ChatWindow } from "@/protocol/chat-window";
import { storedChatWindow } from "./stored";

/** Part of a change of the draft, which counts the revision and writes the audit event. */
export async function replaceChatWindow(
  actor: Actor,
  deploymentId: string,
  chatWindow: ChatWindow,
): Promise<void> {
  mayConfigure(actor);
  await db()
    .update(embeddedServiceDeployments)
    .set({ chatWindow: storedChatWindow.store(chatWindow) })
    .where(
      and(
        eq(embeddedServiceDeployments.organizationId, actor.organizationId),
        eq(embeddedServiceDeployments.id, deploymentId),
      ),
    );
}
