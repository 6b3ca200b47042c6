import { sha256 } from "@/lib/crypto";
import type { AbstractMessage } from "@/protocol/message";
import type { CustomerMessage } from "@/protocol/messaging-api.schema";
import { textMessage } from "../entries/payloads";

/** A message that is about to be stored. */
export type Outgoing = {
  message: AbstractMessage;
  /** Of what was sent: two requests with the same id are the same message when this is equal. */
  fingerprint: string;
};

export function outgoingText(id: string, text: string): Outgoing {
  const message = textMessage(id, text);
  return { message, fingerprint: fingerprintOf(message) };
}

/** What a customer's client sent, as the log holds it. */
export function toMessage(sent: CustomerMessage): AbstractMessage {
  const inReplyToMessageId = sent.inReplyToMessageId ?? null;
  return { ...sent, inReplyToMessageId, references: [] };
}

/** Covers the message member alone; the order of keys says nothing. */
export function fingerprintOf(message: AbstractMessage): string {
  const { id, messageType, inReplyToMessageId } = message;
  const content = contentOf(message);
  const kept = content.formatType === "Text" ? content.text : sortKeys(content);
  return sha256(JSON.stringify([id, messageType, content.formatType, kept, inReplyToMessageId]));
}

function contentOf(message: AbstractMessage): { formatType: string; text?: unknown } {
  switch (message.messageType) {
    case "StaticContentMessage":
      return message.staticContent;
    case "ChoicesMessage":
      return message.choices;
    case "ChoicesResponseMessage":
      return message.choicesResponse;
    case "FormMessage":
      return message.form;
    case "FormResponseMessage":
      return message.formResponse;
    default:
      return { ...message, formatType: "" };
  }
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, member]) => [key, sortKeys(member)]),
  );
}
