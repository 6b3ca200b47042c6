import * as z from "zod";
import { choicesResponse, formAnswers } from "./form.schema";
import { maximumTextLength } from "./limits";
import { identityLimits } from "./user-verification";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The UUID that a client made for a conversation. */
export const conversationIdentifier = z
  .string()
  .regex(uuid, "must be a UUID. The UUID must be in lowercase");

/** Other cases are kept as they came: the id returns to its client as it is. */
const messageIdentifier = z
  .string()
  .regex(
    /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/,
    "must be a UUID",
  );

const developerName = z.string().min(1, "is required").max(80, "has at most 80 characters");
const language = z.string().max(35, "has at most 35 characters").nullish();

/** Values are strings; clients also send the numbers and booleans of their own forms. */
const routingAttributes = z
  .record(
    z.string(),
    z.union([z.string(), z.number().transform(String), z.boolean().transform(String), z.null()]),
  )
  .nullish();

/** Characters, not UTF-16 units: an emoji counts once. */
const text = z
  .string()
  .refine((value) => value.trim() !== "", "is empty. Write a message")
  .refine(
    (value) => value.length <= maximumTextLength || [...value].length <= maximumTextLength,
    `is longer than ${maximumTextLength} characters. Split it into several messages`,
  );

const longestTokenRead = identityLimits.tokenLength + 1;

export const accessTokenRequest = z.object({
  orgId: z.string().min(1, "is required").max(18, "has at most 18 characters"),
  esDeveloperName: developerName,
  deviceId: z.string().max(200, "has at most 200 characters").nullish(),
});

/** A longer token is cut down to one that is too long: its answer names the limit. */
export const verifiedTokenRequest = accessTokenRequest.extend({
  authorizationType: z.literal("JWT", "must be JWT"),
  customerIdentityToken: z.string().transform((token) => token.slice(0, longestTokenRead)),
});

export const createConversationRequest = z.object({
  conversationId: conversationIdentifier,
  esDeveloperName: developerName,
  routingAttributes,
  language,
});
export type CreateConversationInput = z.output<typeof createConversationRequest>;

/** Some clients write a fixed text that is no id of anything: it is kept, and shown nowhere. */
const replied = z.string().max(64, "has at most 64 characters").nullish();
const sent = { id: messageIdentifier, inReplyToMessageId: replied };

export const textMessage = z.object({
  ...sent,
  messageType: z.literal("StaticContentMessage"),
  staticContent: z.object({ formatType: z.literal("Text", "must be Text"), text }),
});

/** What a customer may send (messaging-api.md §4.8); files go to an operation of their own. */
const customerMessage = z.discriminatedUnion("messageType", [
  textMessage,
  z.object({
    ...sent,
    messageType: z.literal("ChoicesResponseMessage"),
    inReplyToMessageId: messageIdentifier,
    choicesResponse,
  }),
  z.object({
    ...sent,
    messageType: z.literal("FormResponseMessage"),
    inReplyToMessageId: messageIdentifier,
    formResponse: formAnswers,
  }),
]);
export type CustomerMessage = z.output<typeof customerMessage>;

export const sendMessageRequest = z.object({
  message: customerMessage,
  esDeveloperName: developerName,
  isNewMessagingSession: z.boolean().nullish(),
  routingAttributes,
  language,
});
export type SendMessageInput = z.output<typeof sendMessageRequest>;

/** The part `messageEntry` of an upload; the file itself is the part `fileData`. */
const fileMessage = z.object({
  ...sent,
  fileId: messageIdentifier.nullish(),
  text: z
    .string()
    .refine(
      (value) => [...value].length <= maximumTextLength,
      `is longer than ${maximumTextLength} characters`,
    )
    .nullish(),
});
export type FileMessage = z.output<typeof fileMessage>;

export const sendFileRequest = sendMessageRequest.extend({ message: fileMessage });
export type SendFileInput = z.output<typeof sendFileRequest>;

export const typingRequest = z.object({
  id: z.string().max(100, "has at most 100 characters").nullish(),
  entryType: z.enum(
    ["TypingStartedIndicator", "TypingStoppedIndicator"],
    "must be TypingStartedIndicator or TypingStoppedIndicator",
  ),
});

const limit = z.coerce
  .number("must be a number from 1 to 50")
  .int("must be a number from 1 to 50")
  .min(1, "must be a number from 1 to 50")
  .max(50, "must be a number from 1 to 50")
  .default(20);

const moment = z.coerce
  .number("must be a time in epoch milliseconds")
  .int("must be a time in epoch milliseconds")
  .min(0, "must be a time in epoch milliseconds")
  .max(8.64e15, "must be a time in epoch milliseconds")
  .optional();

export const conversationListQuery = z.object({
  limit,
  /** Some languages write a true with a capital letter. */
  inclClosedConvs: z
    .string()
    .toLowerCase()
    .pipe(z.enum(["true", "false"], "must be true or false"))
    .default("false")
    .transform((value) => value === "true"),
});

export const entryListQuery = z.object({
  limit,
  startTimestamp: moment,
  endTimestamp: moment,
  direction: z.enum(["FromStart", "FromEnd"], "must be FromStart or FromEnd").default("FromEnd"),
  entryTypeFilter: z
    .string()
    .max(500, "has at most 500 characters")
    .transform((list) => list.split(",").map((name) => name.trim()))
    .optional(),
});
export type EntryListQuery = z.output<typeof entryListQuery>;
