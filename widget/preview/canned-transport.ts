import type { Sender } from "@/protocol/entry";
import { type Entry, nothingKnown, type Transport } from "../panel/transport";

const customer: Sender = {
  role: "EndUser",
  appType: "iamessage",
  subject: "preview-customer",
  clientIdentifier: "preview",
};
const rep: Sender = {
  role: "Agent",
  appType: "agent",
  subject: "preview-rep",
  clientIdentifier: "preview",
};
const minute = 60_000;
/** The customer's. */
export const lastMessage = "5";

/** Answers as a conversation would: no network, no storage, nothing that anybody else sees. */
export const cannedTransport: Transport = {
  listen() {},
  resume: async () => ({
    conversationId: "preview",
    entries: cannedEntries(Date.now()),
    unsent: [],
    open: true,
    seen: undefined,
  }),
  start: async () => "preview",
  send: async () => {},
  speaker() {
    throw new Error("The preview reaches nobody");
  },
  known: async () => nothingKnown,
  typing() {},
  entries: async () => [],
  line: () => undefined,
  keepsConversation: () => false,
  close: async () => {},
  resumable: () => true,
  identify: () => "same",
  endSession: async () => {},
  forget() {},
  transcript: () => undefined,
  keep() {},
  destroy() {},
};

export function cannedEntries(now: number): Entry[] {
  const joined = now - 4 * minute;
  return [
    said("1", customer, "Hello! Can I still change my order?", joined - 2 * minute),
    {
      ...header("2", rep, joined),
      entryType: "ParticipantChanged",
      entryPayload: {
        entryType: "ParticipantChanged",
        id: "2",
        entries: [{ operation: "add", displayName: "Ann", participant: rep, menuMetadata: null }],
      },
    },
    said("3", rep, "Hi, this is Ann. Yes, until noon.", joined),
    said("4", rep, "What would you like to change?", joined + minute / 2),
    said(lastMessage, customer, "Two loaves in place of one, if I may.", joined + 3 * minute),
  ];
}

function said(id: string, sender: Sender, text: string, at: number): Entry {
  return {
    ...header(id, sender, at),
    entryType: "Message",
    entryPayload: {
      entryType: "Message",
      id,
      messageReason: null,
      abstractMessage: {
        messageType: "StaticContentMessage",
        id,
        inReplyToMessageId: null,
        references: [],
        staticContent: { formatType: "Text", text },
      },
    },
  };
}

function header(identifier: string, sender: Sender, at: number) {
  return {
    identifier,
    sender,
    senderDisplayName: sender === rep ? "Ann" : "Guest",
    clientTimestamp: at,
    transcriptedTimestamp: at,
    clientDuration: 0 as const,
    relatedRecords: [],
  };
}
