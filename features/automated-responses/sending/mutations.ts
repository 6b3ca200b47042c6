import "server-only";
import { appendEntry } from "@/features/conversations/entries/mutations";
import {
  automatedName,
  messagePayload,
  textMessage,
} from "@/features/conversations/entries/payloads";
import { rankLanguages } from "@/features/languages/rank";
import type { Actor } from "@/features/members/actor";
import { newId } from "@/lib/ids";
import { fillMergeFields, usedNames } from "../merge-fields";
import { findResponsesOf } from "../queries";
import type { ResponseSlot } from "../slots";
import type { AutomatedResponses } from "../stored";
import { findOpenSession, readMergeValues } from "./queries";

/**
 * Says what the channel says by itself at this moment, in the customer's language, if it says
 * anything; answers whether it did. Call it in the transaction of what brings the moment about,
 * after `lockEndUser` and while the session is still open: with that change it is stored once or not
 * at all. It never reaches a customer who opted out or was not asked yet.
 */
export async function sendAutomatedResponse(
  actor: Actor,
  { slot, conversation }: { slot: ResponseSlot; conversation: { id: string; endUserId: string } },
): Promise<boolean> {
  const content = await findResponsesOf(actor, conversation.id);
  if (!content?.slots[slot].on) return false;
  const about = await findOpenSession(actor, conversation.id);
  if (!about || about.session.status === "Consent") return false;
  if (about.user.consentStatus === "OptedOut") return false;
  const template = templateFor(content, slot, about.user.language ?? about.conversation.language);
  if (!template) return false;
  const text = fillMergeFields(template, await readMergeValues(actor, about, usedNames(template)));
  if (!text) return false;
  const { id: conversationId, endUserId } = conversation;
  await appendEntry(
    actor,
    { endUserId, conversationId },
    {
      payload: messagePayload(textMessage(newId(), text), "AutomatedResponse"),
      senderDisplayName: automatedName,
    },
  );
  return true;
}

function templateFor(
  { languages, slots }: AutomatedResponses,
  slot: ResponseSlot,
  wanted: string | null,
): string | undefined {
  return rankLanguages(wanted, languages)
    .map((language) => slots[slot].contents[language]?.text)
    .find((text) => text);
}
