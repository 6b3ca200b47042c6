import { expect, it } from "vitest";
import type { LogLine } from "@/features/conversations/entries/queries";
import type { EntryPayload, ParticipantRole } from "@/protocol/entry";
import { entryPayload } from "@/protocol/entry.schema";
import { texts } from "@/protocol/texts";
import { type Block, BlockWriter } from "./blocks";
import { en } from "./languages/en";

const at = Date.parse("2026-11-22T23:30:00Z");

function line(payload: EntryPayload, role: ParticipantRole, name: string, later = 0): LogLine {
  return {
    ...{ seq: 1, endUserId: "e", conversationId: "c", identifier: payload.id, json: "" },
    ...{ entryType: payload.entryType, payload, senderAppType: "agent", senderSubject: "s" },
    ...{ senderRole: role, senderDisplayName: name },
    ...{ clientAt: at + later, transcriptedAt: at + later },
  };
}

function writer(timeZone = "UTC") {
  return new BlockWriter({ language: "en", timeZone, words: en, texts, unnamed: "Guest" });
}

function said(...lines: LogLine[]): string[] {
  const write = writer();
  return lines
    .flatMap((one) => write.blocksOf(one))
    .map((block: Block) =>
      block.kind === "message" ? `${block.name}: ${block.text}` : block.text,
    );
}

function message(content: object, id = "m"): EntryPayload {
  const abstractMessage = { id, inReplyToMessageId: null, references: [], ...content };
  return entryPayload.parse({ entryType: "Message", id, abstractMessage, messageReason: null });
}

const title = (text: string) => ({ itemType: "TitleItem" as const, title: text });
const option = (text: string) => ({
  ...{ itemType: "TitleOptionItem" as const, optionIdentifier: `id ${text}` },
  titleItem: title(text),
});

const form = message(
  {
    messageType: "FormMessage",
    form: {
      formatType: "Inputs",
      formTitle: title("Your details"),
      sections: [
        {
          sectionType: "SingleInputSection",
          submitForm: true,
          input: { inputType: "TextInput", id: "a", label: title("Name"), required: true },
        },
      ],
    },
  },
  "form",
);

const table: { what: string; lines: LogLine[]; reads: string[] }[] = [
  {
    what: "files by their names",
    lines: [
      line(
        message({
          messageType: "StaticContentMessage",
          staticContent: {
            formatType: "Attachments",
            text: "Here it is",
            attachments: [
              { id: "1", name: "bill.pdf", mimeType: "application/pdf", url: "https://x/secret" },
              { id: "2", name: "photo.png", mimeType: "image/png", url: "https://x/secret" },
            ],
          },
        }),
        "EndUser",
        "Zoe",
      ),
    ],
    reads: ["Zoe: Here it is\nFile: bill.pdf\nFile: photo.png"],
  },
  {
    what: "a question with its options, and the answer",
    lines: [
      line(
        message({
          messageType: "ChoicesMessage",
          choices: {
            formatType: "Buttons",
            text: "What about?",
            optionItems: [option("Billing"), option("Delivery")],
          },
        }),
        "Chatbot",
        "Ada",
      ),
      line(
        message({
          messageType: "ChoicesResponseMessage",
          choicesResponse: {
            formatType: "Selections",
            selectedOptions: [{ optionIdentifier: "id Billing", optionTitle: title("Billing") }],
          },
        }),
        "EndUser",
        "Guest",
      ),
    ],
    reads: ["Ada (automated): What about?\n• Billing\n• Delivery", "Customer: Billing"],
  },
  {
    what: "a form, and each answer behind its label",
    lines: [
      line(form, "Agent", "Ann"),
      line(
        message({
          messageType: "FormResponseMessage",
          inReplyToMessageId: "form",
          formResponse: {
            formatType: "Inputs",
            inputValues: [
              {
                inputValueType: "SingleInputValue",
                inputId: "a",
                value: { valueType: "TextValue", textValue: "Zoe" },
              },
            ],
          },
        }),
        "EndUser",
        "Zoe",
      ),
    ],
    reads: ["Ann: Your details", "Zoe: Name: Zoe"],
  },
  {
    what: "consent, and nothing of what only machines read",
    lines: [
      line(
        {
          ...{ entryType: "EndUserConsentUpdated", id: "u", consentStatus: "OptOut" },
          ...{ endUserSubject: "s", endUserDisplayName: "Zoe", isEndUserInitiated: true },
          initiatingConversationEntryIdentifier: null,
        },
        "System",
        "System",
      ),
    ],
    reads: ["The customer opted out of messages"],
  },
];

it.each(table)("a transcript says $what", ({ lines, reads }) => {
  expect(said(...lines)).toEqual(["Sunday, November 22, 2026", ...reads]);
});

it("begins a new day by the clock of its reader", () => {
  const text = (later: number) =>
    line(
      message({
        messageType: "StaticContentMessage",
        staticContent: { formatType: "Text", text: "Hi" },
      }),
      "EndUser",
      "Zoe",
      later,
    );
  const write = writer("Asia/Tokyo");
  const days = [0, 60_000, 24 * 3_600_000]
    .flatMap((later) => write.blocksOf(text(later)))
    .flatMap((block) => (block.kind === "day" ? block.text : []));
  expect(days).toEqual(["Monday, November 23, 2026", "Tuesday, November 24, 2026"]);
});
