import "server-only";
import { transaction } from "@/db/client";
import { recordAudit } from "@/features/audit/mutations";
import { getVisibleConversation } from "@/features/conversations/queries";
import type { Actor } from "@/features/members/actor";
import type { TranscriptFormat } from "@/protocol/transcript";
import { readTranscript, type View } from "./queries";
import type { Transcript } from "./transcript";

/**
 * A conversation that a rep may see, in the very form that its customer may have: nothing internal
 * is in it, so that it can be handed on. That somebody took it away is an event of the audit trail.
 */
export async function exportTranscript(
  actor: Actor,
  conversationId: string,
  { format, ...view }: View & { format: TranscriptFormat },
): Promise<Transcript> {
  const { id, identifier } = await getVisibleConversation(actor, conversationId);
  const transcript = await readTranscript(actor, id, view);
  await transaction(() =>
    recordAudit(actor, {
      action: "transcript_exported",
      record: { kind: "conversation", id, label: identifier },
      after: { format },
    }),
  );
  return transcript;
}
