import { fileLink } from "@/features/files/attachments/link";
import type { EntryPayload } from "@/protocol/entry";
import type { Attachment } from "@/protocol/message";

/** A payload of the log with addresses for whoever reads it; one without files is itself. */
export function withFileLinks(payload: EntryPayload, conversationId: string): EntryPayload {
  if (payload.entryType !== "Message") return payload;
  const { abstractMessage: message } = payload;
  if (message.messageType !== "StaticContentMessage") return payload;
  const { staticContent: content } = message;
  if (content.formatType !== "Attachments") return payload;
  const attachments = content.attachments.map((each) => linked(each, conversationId));
  const staticContent = { ...content, attachments };
  return { ...payload, abstractMessage: { ...message, staticContent } };
}

/** Attachments that stand elsewhere bear an address of their own. */
function linked(attachment: Attachment, conversationId: string): Attachment {
  const { referenceId, url } = attachment;
  if (!referenceId || url !== "") return attachment;
  return { ...attachment, url: fileLink({ id: referenceId, conversationId }) };
}
