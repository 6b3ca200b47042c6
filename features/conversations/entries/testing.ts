import { transaction } from "@/db/client";
import type { Actor } from "@/features/members/actor";
import { newId } from "@/lib/ids";
import type { AbstractMessage, Choices, Form } from "@/protocol/message";
import { carriedContents } from "@/protocol/message";
import { appendEntry, lockEndUser } from "./mutations";
import { messagePayload, repSender } from "./payloads";

/** Stores a message of any kind as the rep's, as the builder of such messages will. */
export async function say(
  rep: Actor,
  to: { endUserId: string; conversationId: string },
  message: AbstractMessage,
): Promise<void> {
  await transaction(async () => {
    await lockEndUser(rep, to.endUserId);
    await appendEntry(rep, to, {
      payload: messagePayload(message),
      sender: repSender(rep.id),
      senderDisplayName: rep.name,
    });
  });
}

const title = (text: string) => ({ itemType: "TitleItem" as const, title: text, subTitle: null });
const option = (optionIdentifier: string, text: string) => ({
  itemType: "TitleOptionItem" as const,
  titleItem: title(text),
  optionIdentifier,
  optionId: null,
});
const optionItems = [option("billing", "Billing"), option("orders", "Orders")];
const image = {
  assetType: "ImageAsset" as const,
  id: "a1",
  mimeType: "image/png",
  assetUrl: "https://shop.example.com/a.png",
};
const link = {
  itemType: "TitleLinkItem" as const,
  titleItem: title("Returns policy"),
  url: "https://shop.example.com/returns",
};

export function aChoicesMessage(choices: Partial<Choices> = {}): AbstractMessage {
  const buttons = { formatType: "Buttons", text: "How can I help?", optionItems };
  return {
    ...base(),
    messageType: "ChoicesMessage",
    choices: { ...buttons, ...choices } as Choices,
  };
}

/** A name (required, at most 5 letters), a date from 2026 on, and a topic that ends it. */
export function aFormMessage(form: Partial<Form> = {}): AbstractMessage {
  return {
    ...base(),
    messageType: "FormMessage",
    form: {
      formatType: "Inputs",
      formTitle: title("Your details"),
      sections: [
        {
          sectionType: "SingleInputSection",
          input: {
            inputType: "TextInput",
            id: "name",
            required: true,
            maximumCharacterCount: 5,
            regEx: null,
          },
          nextSectionInputId: "day",
        },
        {
          sectionType: "SingleInputSection",
          input: { inputType: "DatePickerInput", id: "day", minimumDate: "2026-01-01" },
          nextSectionInputId: "topic",
        },
        {
          sectionType: "SingleInputSection",
          input: { inputType: "SelectInput", id: "topic", required: true, optionItems },
          submitForm: true,
        },
      ],
      ...form,
    },
  };
}

function base() {
  return { id: newId(), inReplyToMessageId: null, references: [] };
}

/** One message of every kind (messaging-api.md §7.2–§7.8), by its name. */
export function everyMessage(): Record<string, AbstractMessage> {
  const statics = [
    {
      formatType: "Text",
      text: "See here. More.",
      citationContent: {
        citations: [
          {
            citedReference: {
              citedReferenceType: "Link",
              link: { url: "https://shop.example.com/article" },
              label: "Article",
              recordId: null,
            },
            citedDetails: {
              citedDetailsType: "InlineMetadata",
              inlineMetadata: [
                { claim: { claimStartOffset: 0, claimEndOffset: 9 }, citedLocationOffset: 9 },
              ],
            },
          },
        ],
      },
    },
    { formatType: "RichLink", text: null, image, linkItem: link },
    {
      formatType: "WebView",
      url: "https://shop.example.com/pay",
      displayType: "AutoOverlay",
      title: title("Pay"),
      parameters: [{ name: "k", value: { valueType: "TextValue", textValue: "v" } }],
    },
    { formatType: "Links", links: [{ url: "https://shop.example.com" }] },
    {
      formatType: "Buttons",
      text: "Call us",
      actions: [{ actionType: "PhoneCallAction", label: "Call", phoneNumber: "1" }],
    },
    { formatType: "Media", mediaAsset: image, linkItems: [link] },
    {
      formatType: "Carousel",
      images: [image],
      items: [{ titleItem: title("One"), linkItems: [link] }],
    },
    {
      formatType: "ExperienceType",
      message: "Here is the seat map",
      values: [{ valueType: "ExperienceTypeValue", type: "seats", value: { rows: 3 } }],
    },
  ].map((staticContent) => ({ messageType: "StaticContentMessage", staticContent }));
  const choices = [
    { formatType: "Buttons", text: "How can I help?", optionItems },
    { formatType: "QuickReplies", text: "Size?", optionItems, images: [image] },
    {
      formatType: "Carousel",
      title: "Shoes",
      images: [image],
      items: [{ titleItem: title("Boot"), interactionItems: [...optionItems, link] }],
    },
    { formatType: "ListPicker", title: "Toppings", message: title("Choose"), optionItems },
    { formatType: "Media", mediaAsset: image, optionItems },
    {
      formatType: "DisplayableOptions",
      displayType: "Menu",
      title: "Menu",
      optionItems: [{ alias: "1", title: "Billing", optionIdentifier: "billing" }],
    },
    {
      formatType: "TimePicker",
      calendarEvent: {
        itemType: "CalendarEventOptionsItem",
        identifier: "visit",
        title: "Pick a slot",
        timezoneOffset: 60,
        location: {
          itemType: "LocationItem",
          name: "Store",
          latitude: 0,
          longitude: 0,
          radius: 100,
        },
        timeSlotOptionItems: [
          {
            itemType: "TimeSlotOptionItem",
            optionIdentifier: "nine",
            startTime: "2026-02-25T09:00:00Z",
            duration: 3600,
          },
        ],
      },
    },
    {
      formatType: "ExperienceType",
      sourceType: "seats",
      targetType: "seat",
      options: [{ optionIdentifier: "12A", value: { row: 12 } }],
    },
  ].map((each) => ({ messageType: "ChoicesMessage", choices: each }));
  const results = [
    {
      resultType: "FormRecordsResult",
      records: [{ recordReferenceId: "r1", isCreated: true, resultMessage: null }],
    },
    {
      resultType: "FormErrorResult",
      errors: [{ errorType: "FormRequestExpired", errorMessage: "Late" }],
    },
  ].map((result) => ({
    messageType: "FormResponseMessage",
    formResponse: { formatType: "Result", result },
  }));
  const carried = Object.entries(carriedContents).map(([messageType, member]) => ({
    messageType,
    [member]: { formatType: "Payment", anything: { at: ["all"] } },
  }));
  const all = [...statics, ...choices, aFormMessage(), ...results, ...carried];
  return Object.fromEntries(
    all.map((message, index) => [
      `${index} ${JSON.stringify(message).slice(16, 90)}`,
      { ...base(), ...message } as AbstractMessage,
    ]),
  );
}
