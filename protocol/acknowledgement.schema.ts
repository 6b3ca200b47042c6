import * as z from "zod";
import {
  type Acknowledgements,
  acknowledgementKinds,
  maximumAcknowledgements,
} from "./acknowledgement";
import { textMessage } from "./messaging-api.schema";

const identifier = textMessage.shape.id;

/** Some clients write the stored entry's type. */
const names = { DeliveryAcknowledgement: "Delivery", ReadAcknowledgement: "Read" } as const;

const entryType = z
  .enum(
    [...acknowledgementKinds, "DeliveryAcknowledgement", "ReadAcknowledgement"],
    "must be Delivery or Read",
  )
  .transform((name) => (name === "Delivery" || name === "Read" ? name : names[name]));

export const acknowledgeRequest = z.object({
  acks: z
    .array(z.object({ id: identifier.nullish(), entryType, conversationEntryId: identifier }))
    .min(1, "is empty. Name at least one message")
    .max(
      maximumAcknowledgements,
      `has more than ${maximumAcknowledgements} members. Send them in several calls`,
    ),
});
export type AcknowledgeInput = z.output<typeof acknowledgeRequest>;

export const acknowledgeAnswer = z.object({
  acks: z.array(
    z.object({
      id: z.string(),
      entryType: z.enum(acknowledgementKinds),
      conversationEntryId: z.string(),
    }),
  ),
}) satisfies z.ZodType<Acknowledgements>;
