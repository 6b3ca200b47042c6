import * as z from "zod";
import { type ConfigAnswer, reasonCodes } from "./embedded-service-config";
import { listedEntry } from "./entry.schema";
import {
  type AccessToken,
  type ConversationList,
  type ConversationStatus,
  type CustomerToken,
  type EntryList,
  type ErrorBody,
  type FileAddress,
  type KnownAnswers,
  routingStatuses,
  type SentMessage,
} from "./messaging-api";
import { identityClaims } from "./user-verification";

/** What the messaging API answers, for its published description and for whoever checks it. */

const text = z.string();
/** Epoch milliseconds. */
const time = z.int().min(0);

export const accessToken = z.object({
  accessToken: text,
  /** Digits: where a stream begins that names no event. */
  lastEventId: text.regex(/^\d+$/),
}) satisfies z.ZodType<AccessToken>;

const identityReport = z.discriminatedUnion("verified", [
  z.object({
    verified: z.literal(true),
    claims: z.object(
      Object.fromEntries(identityClaims.map((claim) => [claim, text.exactOptional()])),
    ),
  }),
  z.object({ verified: z.literal(false), code: text, message: text }),
]);

/** The members of the configuration that clients of the API need; those of the widget are ours. */
export const servedConfig = z.looseObject({
  name: text,
  deploymentType: z.enum(["web", "mobile", "api"]),
  embeddedServiceMessagingChannel: z.looseObject({
    channelAddressIdentifier: text,
    authMode: z.enum(["UnAuth", "Auth"]),
  }),
  forms: z.array(
    z.looseObject({
      formType: z.literal("PreChat"),
      displayContext: z.enum(["Conversation", "Session"]),
      formFields: z.array(
        z.looseObject({
          name: text,
          order: z.int(),
          type: text,
          required: z.boolean(),
          maxLength: z.int(),
          isHidden: z.boolean(),
        }),
      ),
    }),
  ),
  choiceListConfig: z.looseObject({ choiceList: z.array(z.looseObject({ choiceListId: text })) }),
  attachments: z.looseObject({
    endUserToAgent: z.boolean(),
    maxFileSize: z.number(),
    allowedFileTypes: z.array(text).exactOptional(),
  }),
  transcript: z.looseObject({ allowTranscriptDownload: z.boolean() }),
});

export const customerToken = accessToken.extend({
  context: z.object({
    deviceId: text,
    configuration: z.object({ timestamp: time, embeddedServiceConfig: servedConfig }),
    endUser: z.object({
      appType: z.literal("iamessage"),
      role: z.literal("EndUser"),
      subject: text.regex(/^v2\/iamessage\//),
    }),
    identity: identityReport.exactOptional(),
  }),
}) as unknown as z.ZodType<CustomerToken>;

export const conversationStatus = z.object({
  conversationId: text,
  routingStatus: z.enum(routingStatuses),
}) satisfies z.ZodType<ConversationStatus>;

export const sentMessage = z.object({
  conversationEntries: z.array(z.object({ id: text, clientTimestamp: time })),
}) satisfies z.ZodType<SentMessage>;

export const fileAddress = z.object({
  id: text,
  name: text,
  mimeType: text,
  size: z.int(),
  url: z.url(),
}) satisfies z.ZodType<FileAddress>;

export const conversationList = z.object({
  openConversationsFound: z.int(),
  closedConversationsFound: z.int(),
  conversations: z.array(
    z.object({ conversationId: text, startTimestamp: time, endTimestamp: time }),
  ),
}) satisfies z.ZodType<ConversationList>;

export const entryList = z.object({
  conversationEntries: z.array(listedEntry),
}) satisfies z.ZodType<EntryList>;

export const knownAnswers = z.object({
  answers: z.record(text, text),
  termsVersion: text.nullable(),
}) satisfies z.ZodType<KnownAnswers>;

/** The members that clients other than the widget need. */
export const configuration = z.union([
  z.looseObject({
    embeddedServiceConfig: servedConfig,
    version: z.int(),
    verifiesUsers: z.boolean(),
    language: text,
    direction: z.enum(["ltr", "rtl"]),
    texts: z.record(text, text),
    businessHours: z.looseObject({}).exactOptional(),
    unavailable: z.enum(reasonCodes).nullable().exactOptional(),
  }),
  z.object({ embeddedServiceConfig: z.null(), reason: z.enum(reasonCodes), message: text }),
]) as unknown as z.ZodType<ConfigAnswer>;

/** Of every refusal. */
export const errorBody = z.object({
  message: text.min(1),
  code: text,
}) satisfies z.ZodType<ErrorBody>;
