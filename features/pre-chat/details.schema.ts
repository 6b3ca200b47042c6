import * as z from "zod";
import { storedJson } from "@/lib/stored-json";
import { conditionMatches, conditionTests, knownAnswers } from "@/protocol/pre-chat";
import { type FieldDetails, type PreChatTerms, plainDetails } from "./details";

const shownWhen = z.object({
  match: z.enum(conditionMatches),
  conditions: z.array(
    z.object({ field: z.string(), test: z.enum(conditionTests), value: z.string() }),
  ),
});

/** The column `pre_chat_fields.details`, in which a member that is absent is plain. */
export const storedDetails = storedJson<FieldDetails>({
  number: 1,
  schema: z.object({
    helpText: z.string().default(""),
    placeholder: z.string().default(""),
    defaultValue: z.string().default(""),
    minimumLength: z.int().nullable().default(null),
    minimum: z.string().default(""),
    maximum: z.string().default(""),
    pattern: z.string().default(""),
    patternMessage: z.string().default(""),
    callingCode: z.string().default(""),
    radio: z.boolean().default(plainDetails.radio),
    whenKnown: z.enum(knownAnswers).default(plainDetails.whenKnown),
    shownWhen: shownWhen.nullable().default(null),
  }),
});

/** The column `embedded_service_deployments.pre_chat_terms`. */
export const storedTerms = storedJson<PreChatTerms>({
  number: 1,
  schema: z.object({ enabled: z.boolean(), required: z.boolean(), text: z.string() }),
});
