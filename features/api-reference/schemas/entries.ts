import {
  entryPayload,
  listedEntry,
  livePayload,
  sender,
  streamEvent,
} from "@/protocol/entry.schema";
import { eventSchemas } from "../events";
import { alternatives, type Named } from "./named";

const kinds: Record<string, string> = {
  Message: "Somebody said something.",
  RoutingResult: "The chat was sent to a queue or to a rep.",
  RoutingWorkResult: "A rep accepted the chat, or its work is closed.",
  ParticipantChanged: "Somebody came or left.",
  SessionStatusChanged: "The session has another status.",
  CloseConversation: "The conversation is closed.",
  EndUserConsentUpdated: "The customer opted in or out.",
  DeliveryAcknowledgement: "A message was delivered or read.",
  TypingStartedIndicator: "Somebody writes, or has stopped.",
  QueuePosition: "The customer’s place in line; 1 is next.",
};

/** Two kinds of one shape share a name. */
const names: Record<string, string> = {
  DeliveryAcknowledgement: "Acknowledgement",
  TypingStartedIndicator: "Typing",
};
const payloads = (kind: string) => `${names[kind] ?? kind}Payload`;

const line = {
  identifier: "The entry’s id; a message’s own.",
  sender: "Whose it is.",
  senderDisplayName: "Their name, to show.",
  clientTimestamp: "When it was sent, in epoch milliseconds.",
  transcriptedTimestamp: "When it was stored, in epoch milliseconds. Not what decides the order.",
  clientDuration: "Always 0.",
  relatedRecords: "Of an acknowledgement: the message’s id.",
};

export const entrySchemas: Named[] = [
  {
    name: "Entry",
    schema: listedEntry,
    about: "A line of the log, as lists answer it.",
    members: {
      ...line,
      entryType: "What it is; the payload’s own.",
      conversationId: "As you call the conversation.",
      entryPayload: "What it says.",
    },
  },
  { name: "Sender", schema: sender, about: "Who did something." },
  { name: "EntryPayload", schema: entryPayload, about: "What an entry of the log says." },
  ...alternatives(entryPayload, payloads, (kind) => kinds[kind] ?? ""),
  { name: "LivePayload", schema: livePayload, about: "What lives on the stream alone." },
  ...alternatives(livePayload, payloads, (kind) => kinds[kind] ?? ""),
  {
    name: "StreamEvent",
    schema: streamEvent,
    about: "What the `data` of every event holds but of `ping` and `RESYNC`, as JSON text.",
    members: {
      channelPlatformKey: "The customer’s subject.",
      channelAddressIdentifier: "The channel’s address.",
      conversationId: "As you call the conversation.",
      conversationEntry: "The entry.",
      ...Object.fromEntries(
        Object.entries(line).map(([name, about]) => [`conversationEntry.${name}`, about]),
      ),
      "conversationEntry.entryType": "What it is; the payload’s own.",
      "conversationEntry.entryPayload": "What it says, as JSON text.",
    },
  },
  ...eventSchemas,
];
