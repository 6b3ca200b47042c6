import type { Actor } from "@/features/members/actor";
import type { AutomatedResponsesFields } from "./input";
import { saveAutomatedResponses } from "./mutations";
import { getAutomatedResponses } from "./queries";
import { type ResponseSlot, responseSlots } from "./slots";

/** Switches the named slots on with these texts, in English unless they are given by language. */
export async function respond(
  actor: Actor,
  channelId: string,
  texts: Partial<Record<ResponseSlot, string | Record<string, string>>>,
  { languages = ["en"], idleWarningMinutes = 5 } = {},
): Promise<void> {
  const { revision } = await getAutomatedResponses(actor, channelId);
  const slots = responseSlots.map((slot) => {
    const text = texts[slot] ?? {};
    return [slot, { on: slot in texts, texts: typeof text === "string" ? { en: text } : text }];
  });
  await saveAutomatedResponses(actor, {
    ...{ channelId, revision, languages, idleWarningMinutes },
    slots: Object.fromEntries(slots) as AutomatedResponsesFields["slots"],
  });
}
