import type { DeskEntry, DeskSession } from "@/protocol/console-api";
import type { EntryPayload, ParticipantRole } from "@/protocol/entry";

export const noon = new Date(2026, 10, 22, 12).getTime();

/** A session of Ada's, in line since noon. */
export function aSession(overrides: Partial<DeskSession> = {}): DeskSession {
  const id = overrides.sessionId ?? "one";
  return {
    workItemId: `work-${id}`,
    sessionId: id,
    conversationId: `conversation-${id}`,
    endUserId: `end-user-${id}`,
    lastSeq: 0,
    status: "Waiting",
    customerName: "Ada",
    consentStatus: "ImplicitlyOptedIn",
    channelLabel: "Web chat",
    deploymentLabel: "Shop",
    queueLabel: "Support",
    requestedAt: noon,
    acceptedAt: null,
    endedAt: null,
    endedBy: null,
    endedByName: null,
    endReason: null,
    lastMessage: null,
    undelivered: null,
    ...overrides,
  };
}

export function aMessage(
  seq: number,
  text: string,
  { role = "EndUser", at = noon, id = `message-${seq}`, name = "Ada" }: Partial<Said> = {},
): DeskEntry {
  return anEntry(
    seq,
    {
      entryType: "Message",
      id,
      abstractMessage: {
        messageType: "StaticContentMessage",
        id,
        inReplyToMessageId: null,
        references: [],
        staticContent: { formatType: "Text", text },
      },
      messageReason: null,
    },
    { role, at, id, name },
  );
}

export function anEntry(
  seq: number,
  payload: EntryPayload,
  { role = "System", at = noon, id = payload.id, name = "System" }: Partial<Said> = {},
): DeskEntry {
  return {
    seq,
    identifier: id,
    entryType: payload.entryType,
    entryPayload: payload,
    sender: { role, appType: "conversation", subject: name, clientIdentifier: name },
    senderDisplayName: name,
    clientTimestamp: at,
    transcriptedTimestamp: at,
    clientDuration: 0,
    relatedRecords: [],
  };
}

type Said = { role: ParticipantRole; at: number; id: string; name: string };
