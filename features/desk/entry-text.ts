import type { DeskEntry } from "@/protocol/console-api";
import type { SessionStatusChangedPayload } from "@/protocol/entry";
import type { AttachmentsContent } from "@/protocol/message";
import { messageText } from "@/protocol/message-text";
import { endingText } from "./ending-text";

/** Id, text and files of an entry that is a message; the text names the files too. */
export function messageOf(
  entry: DeskEntry,
): { id: string; text: string; attached?: AttachmentsContent } | undefined {
  if (entry.entryPayload.entryType !== "Message") return undefined;
  const { abstractMessage } = entry.entryPayload;
  const { id } = abstractMessage;
  const content =
    abstractMessage.messageType === "StaticContentMessage" && abstractMessage.staticContent;
  const text = messageText(abstractMessage);
  const attached = content && content.formatType === "Attachments" ? content : undefined;
  return { id, text, ...(attached && { attached }) };
}

/** Said by the channel itself: it answers nobody, and nobody waits for it. */
export function isAutomated({ sender }: DeskEntry): boolean {
  return sender.role === "System";
}

/** The line that an entry other than a message leaves in the log, if it leaves one. */
export function noticeOf(entry: DeskEntry): string | undefined {
  const payload = entry.entryPayload;
  switch (payload.entryType) {
    case "Message":
      return undefined;
    case "ParticipantChanged":
      return payload.entries
        .map(({ displayName, operation }) =>
          operation === "add" ? `${displayName} joined` : `${displayName} left`,
        )
        .join(", ");
    case "SessionStatusChanged":
      return statusText(payload);
    case "RoutingResult":
      return payload.failureType === "None" ? undefined : "No rep was available";
    case "EndUserConsentUpdated":
      return payload.consentStatus === "OptOut"
        ? "The customer opted out"
        : "The customer opted in";
    case "CloseConversation":
      return "The conversation was closed";
    case "DeliveryAcknowledgement":
    case "ReadAcknowledgement":
      return undefined;
  }
}

function statusText(payload: SessionStatusChangedPayload): string | undefined {
  const { sessionStatus, sessionStatusPrev, sessionEndReason, sessionEndedByRole } = payload;
  if (sessionStatus === "Inactive") return "The chat became inactive";
  if (sessionStatus === "Active" && sessionStatusPrev === "Inactive") return "The chat goes on";
  if (sessionStatus !== "Ended") return undefined;
  if (sessionEndReason) return endingText({ endReason: sessionEndReason, endedByName: null });
  if (sessionEndedByRole === "EndUser") return "The customer ended the chat";
  return sessionEndedByRole === "Agent" ? "A rep ended the chat" : "The chat ended";
}
