import type { CheckedFile, ReceivedFile } from "@/features/files/attachments/mutations";
import { sha256 } from "@/lib/crypto";
import type { StaticContentMessage } from "@/protocol/message";
import type { FileMessage } from "@/protocol/messaging-api.schema";

/** A file as it came in, with what its sender says of it. */
export type Upload = { received: ReceivedFile; name: string; declaredType: string };

/**
 * Of what was sent, whatever became of it here: a picture that was encoded anew is still the same
 * file, and a type that is no longer allowed does not turn a repeated request into a refused one.
 */
export function fileFingerprint(message: FileMessage, { received, name }: Upload): string {
  const { id, fileId = null, text = null, inReplyToMessageId = null } = message;
  const said = [id, "Attachments", fileId, text, inReplyToMessageId, name, received.digest];
  return sha256(JSON.stringify(said));
}

/** What the log holds: no address, which is made for whoever reads. */
export function fileMessage(sent: FileMessage, file: CheckedFile): StaticContentMessage {
  const { id: referenceId, name, mediaType: mimeType, ...measures } = file;
  const text = sent.text?.trim() ? sent.text : null;
  return {
    messageType: "StaticContentMessage",
    id: sent.id,
    inReplyToMessageId: sent.inReplyToMessageId ?? null,
    references: [{ id: referenceId, recordId: referenceId }],
    staticContent: {
      formatType: "Attachments",
      text,
      attachments: [
        {
          ...{ id: sent.fileId ?? referenceId, name, mimeType, url: "", ...measures },
          referenceId,
          attachmentUploadResult: null,
        },
      ],
    },
  };
}
