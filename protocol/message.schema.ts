import * as z from "zod";
import * as forms from "./form.schema";
import type { AbstractMessage, CarriedType, Choices, StaticContent } from "./message";
import { carriedContents } from "./message";
import { asset, linkItem, many, maybe, optionItem, titleItem, value } from "./message-parts.schema";

const text = z.string();

const attachment = z.object({
  id: text,
  name: text,
  mimeType: text,
  url: text,
  size: maybe(z.int()),
  width: maybe(z.int()),
  height: maybe(z.int()),
  referenceId: maybe(text),
  attachmentUploadResult: maybe(
    z.object({
      resultType: z.enum([
        "CompletedAttachmentUploadResult",
        "PendingAttachmentUploadResult",
        "ErrorAttachmentUploadResult",
      ]),
      referenceId: maybe(text),
      errorType: maybe(text),
      errorMessage: maybe(text),
    }),
  ),
});

const citation = z.object({
  citedReference: z.object({
    citedReferenceType: z.literal("Link"),
    link: z.object({ url: text }),
    label: maybe(text),
    recordId: maybe(text),
  }),
  citedDetails: maybe(
    z.object({
      citedDetailsType: z.literal("InlineMetadata"),
      inlineMetadata: many(
        z.object({
          claim: maybe(z.object({ claimStartOffset: z.int(), claimEndOffset: z.int() })),
          citedLocationOffset: maybe(z.int()),
        }),
      ),
    }),
  ),
});

export const staticContent = z.discriminatedUnion("formatType", [
  z.object({
    formatType: z.literal("Text"),
    text,
    citationContent: maybe(z.object({ citations: many(citation) })),
  }),
  z.object({
    formatType: z.literal("Attachments"),
    text: maybe(text),
    attachments: many(attachment).min(1),
  }),
  z.object({
    formatType: z.literal("RichLink"),
    text: maybe(text),
    image: maybe(asset),
    video: maybe(asset),
    linkItem,
  }),
  z.object({
    formatType: z.literal("WebView"),
    url: text,
    displayType: maybe(text),
    title: maybe(titleItem),
    parameters: maybe(many(z.object({ name: text, value }))),
  }),
  z.object({ formatType: z.literal("Links"), links: many(z.object({ url: text })) }),
  z.object({
    formatType: z.literal("Buttons"),
    text,
    actions: maybe(many(z.looseObject({ actionType: text, label: text }))),
    linkItems: maybe(many(linkItem)),
  }),
  z.object({
    formatType: z.literal("Media"),
    mediaAsset: asset,
    linkItems: maybe(many(linkItem)),
  }),
  z.object({
    formatType: z.literal("Carousel"),
    images: maybe(many(asset)),
    items: many(z.object({ titleItem, linkItems: many(linkItem) })),
  }),
  z.object({
    formatType: z.literal("ExperienceType"),
    message: maybe(text),
    values: many(
      z.object({
        valueType: z.literal("ExperienceTypeValue"),
        type: text,
        value: z.unknown(),
      }),
    ),
  }),
]) satisfies z.ZodType<StaticContent>;

const framed = { message: maybe(titleItem), reply: maybe(titleItem), images: maybe(many(asset)) };
const optionItems = many(optionItem).min(1);

export const choices = z.discriminatedUnion("formatType", [
  z.object({ formatType: z.literal("Buttons"), text, optionItems }),
  z.object({
    formatType: z.literal("QuickReplies"),
    text,
    optionItems,
    images: maybe(many(asset)),
  }),
  z.object({
    formatType: z.literal("Carousel"),
    title: maybe(text),
    images: maybe(many(asset)),
    items: many(
      z.object({
        titleItem,
        interactionItems: many(z.discriminatedUnion("itemType", [optionItem, linkItem])),
      }),
    ),
  }),
  z.object({ formatType: z.literal("ListPicker"), title: text, optionItems, ...framed }),
  z.object({ formatType: z.literal("Media"), mediaAsset: asset, optionItems }),
  z.object({
    formatType: z.literal("DisplayableOptions"),
    displayType: z.enum(["Menu", "Buttons"]),
    title: text,
    optionItems: many(z.object({ alias: text, title: text, optionIdentifier: text })).min(1),
  }),
  z.object({
    formatType: z.literal("TimePicker"),
    calendarEvent: z.object({
      itemType: z.literal("CalendarEventOptionsItem"),
      identifier: text,
      title: text,
      timezoneOffset: maybe(z.int()),
      imageId: maybe(text),
      referenceId: maybe(text),
      location: maybe(
        z.object({
          itemType: z.literal("LocationItem"),
          name: text,
          latitude: maybe(z.number()),
          longitude: maybe(z.number()),
          radius: maybe(z.number()),
          referenceId: maybe(text),
        }),
      ),
      timeSlotOptionItems: many(
        z.object({
          itemType: z.literal("TimeSlotOptionItem"),
          optionIdentifier: text,
          startTime: text,
          duration: z.int(),
          referenceId: maybe(text),
        }),
      ),
    }),
    ...framed,
  }),
  z.object({
    formatType: z.literal("ExperienceType"),
    message: maybe(text),
    sourceType: text,
    targetType: text,
    options: many(z.object({ optionIdentifier: text, value: z.unknown() })),
  }),
]) satisfies z.ZodType<Choices>;

const base = {
  id: text,
  inReplyToMessageId: z.string().nullable(),
  references: many(z.object({ id: text, recordId: text })),
};

const carried = Object.entries(carriedContents).map(([messageType, member]) =>
  z.object({
    ...base,
    messageType: z.literal(messageType as CarriedType),
    [member]: z.looseObject({ formatType: text }),
  }),
);

/** A message as it is stored and delivered. */
export const abstractMessage: z.ZodType<AbstractMessage> = z.discriminatedUnion("messageType", [
  z.object({ ...base, messageType: z.literal("StaticContentMessage"), staticContent }),
  z.object({ ...base, messageType: z.literal("ChoicesMessage"), choices }),
  z.object({
    ...base,
    messageType: z.literal("ChoicesResponseMessage"),
    choicesResponse: forms.choicesResponse,
  }),
  z.object({ ...base, messageType: z.literal("FormMessage"), form: forms.form }),
  z.object({
    ...base,
    messageType: z.literal("FormResponseMessage"),
    formResponse: forms.formResponse,
  }),
  ...carried,
]) as z.ZodType<AbstractMessage>;
