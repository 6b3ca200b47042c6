import type { Actor } from "@/features/members/actor";
import { type Consent, type ConsentLanguage, suggestedLanguage } from "./consent";
import { consentFieldsOf } from "./fields";
import { saveConsent } from "./mutations";
import { getConsent } from "./queries";

/** Asks for this type of consent with the suggested words, and what `changes` say in English. */
export async function askFor(
  actor: Actor,
  channelId: string,
  type: Consent["type"],
  changes: Partial<ConsentLanguage> = {},
  others: ConsentLanguage[] = [],
): Promise<void> {
  const { revision } = await getConsent(actor, channelId);
  const languages: Consent["languages"] = [{ ...suggestedLanguage, ...changes }, ...others];
  await saveConsent(actor, { channelId, revision, ...consentFieldsOf({ type, languages }) });
}
