import * as z from "zod";
import { storedJson } from "@/lib/stored-json";
import { consentTypes } from "@/protocol/consent";

const keywords = z.array(z.string());

const language = z.object({
  language: z.string(),
  optInPrompt: z.string(),
  optInKeywords: keywords,
  optInConfirmation: z.string(),
  doubleOptInPrompt: z.string(),
  doubleOptInKeywords: keywords,
  optOutKeywords: keywords,
  optOutConfirmation: z.string(),
  helpKeywords: keywords,
  helpResponse: z.string(),
  customKeywords: keywords,
  customResponse: z.string(),
});

/** The column `channel_consents.content`. */
export const storedConsent = storedJson({
  schema: z.object({ type: z.enum(consentTypes), languages: z.tuple([language], language) }),
  number: 1,
});
