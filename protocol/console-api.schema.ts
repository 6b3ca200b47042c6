import * as z from "zod";
import { presences } from "./member";
import { sendFileRequest, textMessage } from "./messaging-api.schema";

export const presenceRequest = z.object({
  presence: z.enum(presences, `must be one of ${presences.join(", ")}`),
});

export const replyRequest = z.object({
  id: textMessage.shape.id,
  text: textMessage.shape.staticContent.shape.text,
});
export type ReplyInput = z.output<typeof replyRequest>;

export const replyFileRequest = sendFileRequest.pick({ message: true });
export type ReplyFileInput = z.output<typeof replyFileRequest>;

export const repTypingRequest = z.object({ typing: z.boolean() });

export const deskEntriesQuery = z.object({
  after: z.coerce
    .number("must be a number")
    .int("must be a whole number")
    .min(0, "must not be negative")
    .max(Number.MAX_SAFE_INTEGER, "is too large")
    .default(0),
});
