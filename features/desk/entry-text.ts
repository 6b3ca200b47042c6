import type { DeskEntry } from "@/protocol/console-api";
import type { ParticipantRole } from "@/protocol/entry";

/** Id and text of an entry that is a message. */
export function messageOf(entry: DeskEntry): { id: string; text: string } | undefined {
  if (entry.entryPayload.entryType !== "Message") return undefined;
  const { id, staticContent } = entry.entryPayload.abstractMessage;
  return { id, text: staticContent.text };
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
      return payload.sessionStatus === "Ended" ? ending(payload.sessionEndedByRole) : undefined;
    case "RoutingResult":
      return payload.failureType === "None" ? undefined : "No rep was available";
    case "CloseConversation":
      return "The conversation was closed";
  }
}

function ending(role: ParticipantRole | null): string {
  if (role === "EndUser") return "The customer ended the chat";
  return role === "Agent" ? "The rep ended the chat" : "The chat ended";
}
