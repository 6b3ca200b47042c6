import { newId } from "@/lib/ids";
import type {
  CloseConversationPayload,
  EndReason,
  EndUserConsentUpdatedPayload,
  MessagePayload,
  ParticipantChangedPayload,
  ParticipantRole,
  RoutingResultPayload,
  Sender,
  SessionStatus,
  SessionStatusChangedPayload,
} from "@/protocol/entry";
import type { AbstractMessage, StaticContentMessage } from "@/protocol/message";

export function textMessage(
  id: string,
  text: string,
  inReplyToMessageId: string | null = null,
): StaticContentMessage {
  return {
    messageType: "StaticContentMessage",
    id,
    inReplyToMessageId,
    references: [],
    staticContent: { formatType: "Text", text },
  };
}

export function messagePayload(
  message: AbstractMessage,
  messageReason: MessagePayload["messageReason"] = null,
): MessagePayload {
  return { entryType: "Message", id: message.id, abstractMessage: message, messageReason };
}

/** Who says what nobody wrote, for clients that show a name. */
export const automatedName = "Automated message";

/** A client tells nobody available from a queue that is moving by `failureReason`. */
export function routingResultPayload(routed: {
  routingType: RoutingResultPayload["routingType"];
  workItemId: string | null;
  place: { queueId: string | null; offeredTo: string | null } | null;
  available: number;
  estimatedWait: { requested: boolean; seconds: number | null };
}): RoutingResultPayload {
  const { offeredTo, queueId } = routed.place ?? { offeredTo: null, queueId: null };
  const failed = routed.available === 0;
  return {
    entryType: "RoutingResult",
    id: newId(),
    routingType: routed.routingType,
    failureType: failed ? "RoutingError" : "None",
    failureReason: failed ? "no_rep_available" : "",
    errorMessages: failed ? ["No rep is available now."] : [],
    isExternallyRouted: false,
    recordId: null,
    pendingServiceRoutingId: routed.workItemId,
    workOwnerId: null,
    cancelReason: null,
    estimatedWaitTime: {
      estimatedWaitTimeInSeconds: routed.estimatedWait.seconds,
      isEWTRequested: routed.estimatedWait.requested,
    },
    routingConfigurationDetails: offeredTo
      ? { routingConfigurationType: "AgentRoutingType", agentId: offeredTo }
      : { routingConfigurationType: "QueueRoutingType", queueId: queueId ?? "" },
  };
}

export function participantChangedPayload(
  operation: "add" | "remove",
  who: { displayName: string; participant: Sender },
): ParticipantChangedPayload {
  return {
    entryType: "ParticipantChanged",
    id: newId(),
    entries: [{ operation, ...who, menuMetadata: null }],
  };
}

export function sessionStatusChangedPayload(change: {
  channelAddressIdentifier: string;
  conversationIdentifier: string;
  sessionId: string;
  status: SessionStatus;
  previous: SessionStatus;
  startedAt: Date;
  endedAt: Date | null;
  endedByRole: ParticipantRole | null;
  endReason: EndReason | null;
}): SessionStatusChangedPayload {
  return {
    entryType: "SessionStatusChanged",
    id: newId(),
    channelAddressIdentifier: change.channelAddressIdentifier,
    conversationIdentifier: change.conversationIdentifier,
    sessionId: change.sessionId,
    sessionStatus: change.status,
    sessionStatusPrev: change.previous,
    sessionStartTime: change.startedAt.getTime(),
    sessionEndTime: change.endedAt?.getTime() ?? null,
    sessionEndedByRole: change.endedByRole,
    sessionEndReason: change.endReason,
  };
}

export function endUserConsentUpdatedPayload(change: {
  optedIn: boolean;
  subject: string;
  displayName: string;
  messageId: string | null;
}): EndUserConsentUpdatedPayload {
  return {
    entryType: "EndUserConsentUpdated",
    id: newId(),
    consentStatus: change.optedIn ? "OptIn" : "OptOut",
    endUserSubject: change.subject,
    endUserDisplayName: change.displayName,
    isEndUserInitiated: true,
    initiatingConversationEntryIdentifier: change.messageId,
  };
}

export function closeConversationPayload(): CloseConversationPayload {
  return { entryType: "CloseConversation", id: newId() };
}

export function repSender(memberId: string): Sender {
  return { role: "Agent", appType: "agent", subject: memberId, clientIdentifier: memberId };
}

export const systemSender: Sender = {
  role: "System",
  appType: "conversation",
  subject: "system",
  clientIdentifier: "system",
};
