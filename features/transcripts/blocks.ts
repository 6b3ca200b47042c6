import type { LogLine } from "@/features/conversations/entries/queries";
import type { EntryPayload, MessagePayload, SessionStatusChangedPayload } from "@/protocol/entry";
import type { AbstractMessage } from "@/protocol/message";
import { inputText, messageText } from "@/protocol/message-text";
import type { TextKey } from "@/protocol/texts";
import type { TranscriptWords } from "./words";

/** What stands in a transcript, in its order. */
export type Block =
  | { kind: "day"; text: string }
  | {
      kind: "message";
      from: "customer" | "team" | "automated";
      name: string;
      time: string;
      text: string;
    }
  | { kind: "event"; time: string; text: string };

export type Speech = {
  language: string;
  timeZone: string;
  words: TranscriptWords;
  /** The chat's own texts, as its deployment words them. */
  texts: Readonly<Partial<Record<TextKey, string>>>;
  /** In place of a customer who gave no name. */
  unnamed: string;
};

/** Turns lines of a log into what a transcript says of them; it knows what stood before. */
export class BlockWriter {
  #day = "";
  #running = true;
  /** Labels of a form's inputs, by the form's message. */
  readonly #forms = new Map<string, Map<string, string>>();
  readonly #date: Intl.DateTimeFormat;
  readonly #time: Intl.DateTimeFormat;

  constructor(private readonly speech: Speech) {
    const { language, timeZone } = speech;
    this.#date = new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone });
    this.#time = new Intl.DateTimeFormat(language, { timeStyle: "short", timeZone });
  }

  /** Nothing for a line that nobody reads. */
  blocksOf(line: LogLine): Block[] {
    const { payload } = line;
    const said = payload ? this.#said(line, payload) : [];
    if (said.length === 0) return said;
    const day = this.#date.format(line.transcriptedAt);
    if (day === this.#day) return said;
    this.#day = day;
    return [{ kind: "day", text: day }, ...said];
  }

  #said(line: LogLine, payload: EntryPayload): Block[] {
    const { words } = this.speech;
    switch (payload.entryType) {
      case "Message":
        return this.#message(line, payload);
      case "ParticipantChanged":
        return payload.entries
          .filter(({ participant: { role } }) => role !== "EndUser" && role !== "System")
          .map(({ operation, displayName }) => {
            const key = operation === "add" ? "people.joined" : "people.left";
            return this.#event(line, fill(this.#text(key), { name: displayName }));
          });
      case "SessionStatusChanged":
        return this.#status(line, payload);
      case "EndUserConsentUpdated":
        return [
          this.#event(line, payload.consentStatus === "OptIn" ? words.optedIn : words.optedOut),
        ];
      case "CloseConversation":
        return this.#running ? [this.#event(line, words.closed)] : [];
      default:
        return [];
    }
  }

  #status(line: LogLine, payload: SessionStatusChangedPayload): Block[] {
    const { words } = this.speech;
    this.#running = payload.sessionStatus !== "Ended";
    if (payload.sessionStatus === "Inactive") return [this.#event(line, words.paused)];
    if (this.#running) return [];
    const { sessionEndReason: reason, sessionEndedByRole: by } = payload;
    const closed = reason === "conversation_closed" && by === "EndUser";
    const how = words.ends[closed ? "ended_by_customer" : (reason ?? "keyword_answered")];
    return [this.#event(line, how)];
  }

  #message(line: LogLine, { abstractMessage, messageReason, id }: MessagePayload): Block[] {
    const text = this.#textOf(id, abstractMessage);
    if (text === "") return [];
    const automated =
      messageReason !== null || line.senderRole === "System" || line.senderRole === "Chatbot";
    const time = this.#time.format(line.transcriptedAt);
    const from = line.senderRole === "EndUser" ? "customer" : automated ? "automated" : "team";
    return [{ kind: "message", from, name: this.#nameOf(line, automated), time, text }];
  }

  #nameOf({ senderRole, senderDisplayName }: LogLine, automated: boolean): string {
    const { words, unnamed } = this.speech;
    if (senderRole === "EndUser" && senderDisplayName === unnamed) return words.customer;
    if (senderRole === "System") return this.#text("people.automated");
    return automated ? `${senderDisplayName} (${words.automated})` : senderDisplayName;
  }

  #textOf(id: string, message: AbstractMessage): string {
    const { words } = this.speech;
    switch (message.messageType) {
      case "StaticContentMessage": {
        const { staticContent } = message;
        if (staticContent.formatType !== "Attachments") return messageText(message);
        const files = staticContent.attachments.map(({ name }) => fill(words.attachment, { name }));
        return [staticContent.text ?? "", ...files].filter(Boolean).join("\n");
      }
      case "FormMessage":
        this.#remember(id, message);
        return messageText(message);
      case "FormResponseMessage": {
        const { formResponse, inReplyToMessageId } = message;
        if (formResponse.formatType !== "Inputs") return messageText(message);
        const labels = this.#forms.get(inReplyToMessageId ?? "");
        return formResponse.inputValues
          .map((input) => [labels?.get(input.inputId), inputText(input)].filter(Boolean).join(": "))
          .join("\n");
      }
      default:
        return messageText(message);
    }
  }

  #remember(id: string, { form }: Extract<AbstractMessage, { messageType: "FormMessage" }>): void {
    const labels = form.sections.map(({ input }) => [input.id, input.label?.title ?? ""] as const);
    this.#forms.set(id, new Map(labels));
    const [oldest] = this.#forms.keys();
    if (this.#forms.size > rememberedForms && oldest !== undefined) this.#forms.delete(oldest);
  }

  #event({ transcriptedAt }: LogLine, text: string): Block {
    return { kind: "event", time: this.#time.format(transcriptedAt), text };
  }

  #text(key: TextKey): string {
    return this.speech.texts[key] ?? "";
  }
}

/** Answers come soon after their form, and a long history must not pile up. */
const rememberedForms = 50;

/** Puts values into the places of a text. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
