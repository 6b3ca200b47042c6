import * as z from "zod";
import { conversationIdentifier } from "@/protocol/messaging-api.schema";
import { exampleValues } from "../example-values";
import type { Answer, Parameter } from "../operation";

export const conversationPlace: Record<string, Parameter> = {
  conversationId: {
    about: "The UUID that you made for the conversation.",
    schema: conversationIdentifier,
    example: exampleValues.conversationId,
    required: true,
  },
};

export const emptyObject = { schema: z.strictObject({}), example: {} } satisfies Answer["body"];

export const conversationUnknown =
  "`not_found`: there is no such conversation, or it is another customer’s.";

export const deploymentNotOpen =
  "`not_published`, `deployment_off`, `channel_inactive`, `outside_business_hours`: no new chat may begin on this deployment now. The message says what to do in Setup.";
